package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/blakesmith/ar"
)

const packageTime = "1767225600"

// aRelease returns a folder with every file that a package installs, each of which holds
// its own name.
func aRelease(t *testing.T) string {
	folder := t.TempDir()
	for _, pair := range installed {
		name := filepath.Join(folder, pair[0])
		if pair[0] == "docs" {
			name = filepath.Join(name, "schema", "day.json")
		}
		if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(pair[0]), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chmod(filepath.Join(folder, "zwgk"), 0o700); err != nil {
		t.Fatal(err)
	}
	return folder
}

// written returns a package of a folder.
func written(t *testing.T, folder, kind string) string {
	t.Setenv("SOURCE_DATE_EPOCH", packageTime)
	name := filepath.Join(t.TempDir(), "zwgk."+kind)
	if err := writePackage(name, folder, "arm64", "1.2~rc1", map[string]func(bundle) ([]byte, error){"deb": writeDeb, "rpm": writeRPM}[kind]); err != nil {
		t.Fatal(err)
	}
	return name
}

// A .deb has its three parts in their order; its files belong to root, have one time, and
// come after the folders they are in; what dpkg is told of them is so.
func TestDeb(t *testing.T) {
	folder := aRelease(t)
	parts := partsOf(t, written(t, folder, "deb"))
	if got := []string{parts[0].name, parts[1].name, parts[2].name}; !slices.Equal(got, []string{"debian-binary", "control.tar.gz", "data.tar.gz"}) {
		t.Fatalf("the parts are %v", got)
	}
	about, files := unpacked(t, parts[1].data), unpacked(t, parts[2].data)
	for _, line := range []string{"Package: zwgk\n", "Version: 1.2~rc1\n", "Architecture: arm64\n", "Installed-Size: 1\n", "Recommends: bash-completion\n"} {
		if !strings.Contains(string(about["./control"].data), line) {
			t.Errorf("control lacks %q:\n%s", line, about["./control"].data)
		}
	}
	if got := files["./usr/bin/zwgk"]; string(got.data) != "zwgk" || got.mode != 0o755 {
		t.Errorf("the program is %q with mode %o", got.data, got.mode)
	}
	if got := files["./usr/share/doc/zwgk/docs/schema/day.json"]; string(got.data) != "docs" || got.mode != 0o644 {
		t.Errorf("a page is %q with mode %o", got.data, got.mode)
	}
	if got, err := gunzip(files["./usr/share/man/zh_CN/man1/zwgk.1.gz"].data); err != nil || string(got) != "man/zwgk.zh_CN.1" {
		t.Errorf("the manual page is %q: %v", got, err)
	}
	if sums := string(about["./md5sums"].data); !strings.Contains(sums, "  usr/bin/zwgk\n") || strings.Count(sums, "\n") != len(installed)+2 {
		t.Errorf("the checksums are\n%s", sums)
	}
}

func partsOf(t *testing.T, name string) (parts []placed) {
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for reader := ar.NewReader(file); ; {
		header, err := reader.Next()
		if errors.Is(err, io.EOF) {
			return parts
		}
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(reader)
		if err != nil {
			t.Fatal(err)
		}
		parts = append(parts, placed{strings.TrimSuffix(header.Name, "/"), 0, data})
	}
}

// unpacked returns the files of an archive by their names, and tells what is wrong with
// their owners, times and order.
func unpacked(t *testing.T, zipped []byte) map[string]placed {
	data, err := gunzip(zipped)
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]placed{"./": {}, "./usr/": {}}
	for reader := tar.NewReader(bytes.NewReader(data)); ; {
		header, err := reader.Next()
		if errors.Is(err, io.EOF) {
			return found
		}
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(reader)
		if err != nil {
			t.Fatal(err)
		}
		if header.Uid != 0 || header.Uname != "root" || header.ModTime.Unix() != 1767225600 {
			t.Errorf("%s is of %s, of %s", header.Name, header.Uname, header.ModTime)
		}
		if above := strings.TrimSuffix(header.Name, "/"); header.Name != "./usr/" {
			if _, ok := found[above[:strings.LastIndex(above, "/")+1]]; !ok {
				t.Errorf("%s comes before its folder", header.Name)
			}
		}
		found[header.Name] = placed{header.Name, header.FileInfo().Mode().Perm(), data}
	}
}

func gunzip(zipped []byte) ([]byte, error) {
	reader, err := gzip.NewReader(bytes.NewReader(zipped))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(reader)
}

// A .rpm is whole, has the names that rpm systems use, and owns its folder of documents.
func TestRPM(t *testing.T) {
	name := written(t, aRelease(t), "rpm")
	rpm := func(arguments ...string) string {
		out, err := exec.Command("rpm", append(arguments, name)...).CombinedOutput()
		if err != nil {
			t.Errorf("rpm %v: %v\n%s", arguments, err, out)
		}
		return string(out)
	}
	if _, err := exec.LookPath("rpm"); err != nil {
		t.Skip("rpm is not installed: the package is not read")
	}
	rpm("--checksig", "--nosignature")
	if got := rpm("-qp", "--queryformat", "%{NEVRA} %{LICENSE} %{RECOMMENDS}"); !strings.HasSuffix(got, "zwgk-1.2~rc1-1.aarch64 MIT bash-completion") {
		t.Errorf("it is %s", got)
	}
	files := strings.Fields(rpm("-qlp"))
	for _, want := range []string{"/usr/bin/zwgk", "/usr/share/zsh/site-functions/_zwgk", "/usr/share/doc/zwgk", "/usr/share/doc/zwgk/docs/schema/day.json"} {
		if !slices.Contains(files, want) {
			t.Errorf("%s is not among %v", want, files)
		}
	}
	if slices.Contains(files, "/usr/share") {
		t.Error("it owns a folder of the system")
	}
}

// Other folders and times of the files make no difference.
func TestPackagesAreReproducible(t *testing.T) {
	for _, kind := range []string{"deb", "rpm"} {
		first, err := os.ReadFile(written(t, aRelease(t), kind))
		if err != nil {
			t.Fatal(err)
		}
		second, err := os.ReadFile(written(t, aRelease(t), kind))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(first, second) {
			t.Errorf("two packages of the same files differ: %s", kind)
		}
	}
}
