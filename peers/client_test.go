package peers

import (
	"bufio"
	"bytes"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	_ "github.com/oapi-codegen/runtime" // what the generated client imports
)

// What a program does with the client that is generated from examples/httpapi: a page
// of a filtered list, one item, and what the API refuses.
const clientProgram = `package main

import (
	"context"
	"fmt"
	"log"
	"os"
)

func main() {
	client, err := NewClientWithResponses(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	ctx := context.Background()
	category, law, days, limit, offset := 11, "社会保险法", 20, 3, 2
	page, err := client.ListItemsWithResponse(ctx, &ListItemsParams{Category: &category, Law: &law, WorkingDays: &days, Limit: &limit, Offset: &offset})
	if err != nil || page.JSON200 == nil {
		log.Fatal(err, page)
	}
	for _, item := range *page.JSON200 {
		fmt.Println(item.Number, item.Name, *item.Category.NameEn, item.Disclosures[0].Channels[0])
	}
	fmt.Println(page.HTTPResponse.Header.Get("X-Total-Count"))
	item, err := client.GetItemWithResponse(ctx, 83)
	if err != nil || item.JSON200 == nil {
		log.Fatal(err, item)
	}
	fmt.Println(item.JSON200.Name, *item.JSON200.Deadline.WorkingDays, item.JSON200.LegalBasis[0].Law)
	missing, err := client.GetItemWithResponse(ctx, 91)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(missing.StatusCode())
	wrong := "社会保障法"
	refused, err := client.ListItemsWithResponse(ctx, &ListItemsParams{Law: &wrong})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(refused.StatusCode(), " ", string(refused.Body))
}
`

// A client that is generated from what the server itself describes builds, and works.
func TestAClientFromTheDescription(t *testing.T) {
	folder := t.TempDir()
	address := serveAPI(t, folder)
	run := func(in, name string, args ...string) string {
		t.Helper()
		command := exec.Command(name, args...)
		command.Dir = in
		said, err := command.CombinedOutput()
		if err != nil {
			t.Fatalf("%s %v: %v\n%s", name, args, err, said)
		}
		return string(said)
	}
	described := filepath.Join(folder, "openapi.json")
	if err := os.WriteFile(described, get(t, address+"/openapi.json"), 0o600); err != nil {
		t.Fatal(err)
	}
	run(".", "go", "tool", "oapi-codegen", "-generate", "types,client", "-package", "main", "-o", filepath.Join(folder, "client.go"), described)
	root, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"main.go": clientProgram,
		"go.mod":  strings.Replace(read(t, "go.mod"), "=> ../", "=> "+filepath.ToSlash(root), 1),
		"go.sum":  read(t, "go.sum"),
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	run(folder, "go", "build", "-o", "client.exe", ".")
	const want = `80 社会保障卡应用状态查询 Social security card services 政府网站
81 社会保障卡信息变更（非关键信息） Social security card services 政府网站
82 社会保障卡密码修改与重置 Social security card services 政府网站
8
社会保障卡挂失与解挂 20 中华人民共和国政府信息公开条例
404
400 `
	if said := run(folder, filepath.Join(folder, "client.exe"), address); !strings.HasPrefix(said, want) || !strings.Contains(said, "社会保险法") {
		t.Errorf("the client says\n%s\nwant\n%s", said, want)
	}
}

// serveAPI runs examples/httpapi, and returns where it serves.
func serveAPI(t *testing.T, folder string) (address string) {
	program := filepath.Join(folder, "httpapi.exe")
	build := exec.Command("go", "build", "-o", program, "./examples/httpapi")
	build.Dir = ".."
	if said, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	server := exec.Command(program, "--address", "127.0.0.1:0")
	said, err := server.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { server.Process.Kill(); server.Wait() })
	line, err := bufio.NewReader(said).ReadString('\n')
	found := regexp.MustCompile(`http://127\.0\.0\.1:\d+`).FindString(line)
	if err != nil || found == "" {
		t.Fatal(fmt.Sprintf("it says %q", line), err)
	}
	return found
}

func get(t *testing.T, address string) []byte {
	answer, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	var body bytes.Buffer
	if _, err := body.ReadFrom(answer.Body); err != nil || answer.StatusCode != 200 {
		t.Fatal(answer.Status, err)
	}
	return body.Bytes()
}
