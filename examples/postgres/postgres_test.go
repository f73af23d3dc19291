//go:build unix

// Package postgres has no code: see README.md.
package postgres

import (
	"errors"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// Catalogues of three offices go through the README's two commands into a server, and
// are asked by SQL.
func TestCataloguesInPostgreSQL(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a server")
	}
	s := start(t)
	zwgk := filepath.Join(t.TempDir(), "zwgk")
	if out, err := exec.Command("go", "build", "-o", zwgk, "../../tui/zwgk").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	export := func() string {
		run := exec.Command(zwgk, "export", "--format", "ndjson", "--catalog", "../../embed/catalogue.json", "--catalog", "../catalogue/county.json", "--catalog", "testdata/houses.json")
		lines, err := run.Output()
		if err != nil {
			t.Fatal(err)
		}
		return string(lines)
	}
	lines := export()
	for range 2 { // the second time, everything replaces itself
		if out := s.psql(lines, "-f", "load.sql"); out != "" {
			t.Fatalf("loading says %q", out)
		}
	}
	for query, want := range map[string]string{
		"select count(*), count(distinct catalog), count(distinct digest) from item":         "95|3|3",
		"select catalog, number from answers('危房改造怎么申请', 1)":                                 "某县农村危房改造目录|1",
		"select number, name from answers('社会保障卡挂失', 1)":                                     "83|社会保障卡挂失与解挂",
		"select name from answers('它''s & | ! (', 1)":                                        "",
		"select working_days from item where number = 83":                                    "20",
		"select count(*) from item where laws @> '{中华人民共和国社会保险法}'":                           "88",
		"select record->>'name' from item where channels @> '{便民服务站}' order by 1 limit 1":    "失业登记",
		"select count(*) from pg_indexes where tablename = 'item' and indexdef like '%gin%'": "3",
		"select left(digest, 15) from item where number = 83 and catalog = '社会保险领域政务公开清单目录'": "sha256:2e2905be",
	} {
		if got := strings.TrimSpace(s.psql("", "-Atc", query)); got != want {
			t.Errorf("%s\n%s, want %s", query, got, want)
		}
	}
}

// The two commands of the README run as they are printed, and the question finds the item
// that it asks for first.
func TestTheCommandsOfTheREADME(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a server")
	}
	start(t)
	folder := t.TempDir()
	if out, err := exec.Command("go", "build", "-o", filepath.Join(folder, "zwgk"), "../../tui/zwgk").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	text, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(text), "```sh\n")
	commands, _, found := strings.Cut(rest, "```")
	if !found || strings.Count(commands, "\n") != 2 {
		t.Fatalf("the README has no two commands: %q", commands)
	}
	run := exec.Command("sh", "-ec", commands)
	run.Env = append(os.Environ(), "PATH="+folder+string(os.PathListSeparator)+os.Getenv("PATH"), "PGOPTIONS=--client-min-messages=warning")
	out, err := run.CombinedOutput()
	lines := strings.Split(string(out), "\n")
	if err != nil || len(lines) < 3 || !strings.Contains(lines[2], "某县农村危房改造目录") || !strings.Contains(lines[2], "危房改造申请") {
		t.Errorf("%v\n%s", err, out)
	}
}

// A server is a PostgreSQL of the test's own, on a socket in a folder of its own.
type server struct {
	*testing.T
	folder string
}

func start(t *testing.T) server {
	t.Helper()
	initdb, postgres := program(t, "initdb"), program(t, "postgres")
	as, owner := unprivileged(t)
	folder, err := os.MkdirTemp("", "pg") // a path of a socket is short
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(folder) })
	if as != nil {
		if err := os.Chown(folder, int(as.Uid), int(as.Gid)); err != nil {
			t.Fatal(err)
		}
	}
	run := func(name string, args ...string) *exec.Cmd {
		c := exec.Command(name, args...)
		c.Dir, c.Env = folder, append(os.Environ(), "HOME="+folder)
		c.SysProcAttr = &syscall.SysProcAttr{Credential: as}
		return c
	}
	data := filepath.Join(folder, "data")
	if out, err := run(initdb, "-D", data, "-U", owner, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	control := program(t, "pg_ctl")
	if out, err := run(control, "-D", data, "-w", "-l", filepath.Join(folder, "log"), "-o", "-c listen_addresses= -c fsync=off -k "+folder, "start").CombinedOutput(); err != nil {
		log, _ := os.ReadFile(filepath.Join(folder, "log"))
		t.Fatalf("%s: %v\n%s\n%s", postgres, err, out, log)
	}
	t.Cleanup(func() { _ = run(control, "-D", data, "-m", "immediate", "-w", "stop").Run() })
	t.Setenv("PGHOST", folder)
	t.Setenv("PGUSER", owner)
	t.Setenv("PGDATABASE", "postgres")
	return server{t, folder}
}

// psql runs psql as a user of the README does, and returns what it says.
func (s server) psql(input string, args ...string) string {
	s.Helper()
	run := exec.Command("psql", append([]string{"-X", "-v", "ON_ERROR_STOP=1"}, args...)...)
	run.Stdin = strings.NewReader(input)
	out, err := run.CombinedOutput()
	if err != nil {
		s.Fatalf("psql %v: %v\n%s", args, err, out)
	}
	return string(out)
}

// program returns where a program of PostgreSQL is: Debian keeps those of the server out
// of the path.
func program(t *testing.T, name string) string {
	t.Helper()
	if _, err := exec.LookPath("psql"); err != nil {
		t.Skip("psql is not installed")
	}
	if file, err := exec.LookPath(name); err == nil {
		return file
	}
	files, _ := filepath.Glob("/usr/lib/postgresql/*/bin/" + name)
	if len(files) == 0 {
		t.Skip("PostgreSQL is not installed: there is no " + name)
	}
	return slices.Max(files)
}

// unprivileged returns whom the server runs as, for it refuses root: the user of Debian's
// package or nobody; nil is whoever runs the test.
func unprivileged(t *testing.T) (as *syscall.Credential, name string) {
	t.Helper()
	if os.Geteuid() != 0 {
		me, err := user.Current()
		if err != nil {
			t.Fatal(err)
		}
		return nil, me.Username
	}
	for _, name := range []string{"postgres", "nobody"} {
		u, err := user.Lookup(name)
		if errors.As(err, new(user.UnknownUserError)) {
			continue
		}
		uid, _ := strconv.Atoi(u.Uid)
		gid, _ := strconv.Atoi(u.Gid)
		return &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}, name
	}
	t.Skip("PostgreSQL refuses root, and there is no other user")
	return nil, ""
}
