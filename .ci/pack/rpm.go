package main

import (
	"bytes"
	"strings"

	"github.com/google/rpmpack"
)

// rpmArchitectures are Go's as rpm calls them.
var rpmArchitectures = map[string]string{"amd64": "x86_64", "arm64": "aarch64", "loong64": "loongarch64"}

// writeRPM returns a package for Fedora, openEuler and Anolis.
func writeRPM(b bundle) ([]byte, error) {
	architecture, ok := rpmArchitectures[b.architecture]
	if !ok {
		architecture = b.architecture
	}
	out, err := rpmpack.NewRPM(rpmpack.RPMMetaData{
		Name: "zwgk", Version: b.version, Release: "1", Arch: architecture, Epoch: rpmpack.NoEpoch,
		Summary: summary, Description: strings.Join(description, "\n"),
		URL: "https://" + mainModule, Licence: "MIT", Packager: maintainer,
		BuildHost: "localhost", BuildTime: b.at,
		Recommends: rpmpack.Relations{{Name: "bash-completion"}},
	})
	if err != nil {
		return nil, err
	}
	for _, file := range withFolders(b.files, documents) {
		out.AddFile(rpmFile(file, uint32(b.at.Unix())))
	}
	var data bytes.Buffer
	if err := out.Write(&data); err != nil {
		return nil, err
	}
	return data.Bytes(), nil
}

// rpmFile is a file as rpm installs it. What zsh completes has another folder there than
// in Debian.
func rpmFile(file placed, at uint32) rpmpack.RPMFile {
	name := "/" + strings.Replace(file.name, "zsh/vendor-completions/", "zsh/site-functions/", 1)
	kind, mode := rpmpack.GenericFile, uint(file.mode.Perm())
	switch {
	case file.mode.IsDir():
		mode |= 0o40000
	case file.name == documents+"/copyright":
		kind = rpmpack.LicenceFile
	case strings.HasPrefix(file.name, documents), strings.HasPrefix(file.name, "usr/share/man/"):
		kind = rpmpack.DocFile
	}
	return rpmpack.RPMFile{Name: name, Body: file.data, Mode: mode, Owner: "root", Group: "root", MTime: at, Type: kind}
}
