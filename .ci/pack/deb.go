package main

import (
	"archive/tar"
	"bytes"
	"crypto/md5"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/blakesmith/ar"
)

// writeDeb returns a package for Debian, Kylin and UOS: an archive of a version, of what
// the package is, and of its files.
func writeDeb(b bundle) ([]byte, error) {
	b.files = append(b.files,
		placed{documents + "/changelog.gz", 0o644, compressed(changes(b))},
		// Go links statically, and says what it links in NOTICES.
		placed{"usr/share/lintian/overrides/zwgk", 0o644, []byte("zwgk: statically-linked-binary [usr/bin/zwgk]\n")})
	data, err := rootTarball(withFolders(b.files, "usr"), b.at)
	if err != nil {
		return nil, err
	}
	about, err := rootTarball([]placed{{"control", 0o644, control(b)}, {"md5sums", 0o644, checksums(b.files)}}, b.at)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	archive := ar.NewWriter(&out)
	if err := archive.WriteGlobalHeader(); err != nil {
		return nil, err
	}
	for _, part := range []placed{{name: "debian-binary", data: []byte("2.0\n")}, {name: "control.tar.gz", data: about}, {name: "data.tar.gz", data: data}} {
		if err := archive.WriteHeader(&ar.Header{Name: part.name, ModTime: b.at, Mode: 0o644, Size: int64(len(part.data))}); err != nil {
			return nil, err
		}
		if _, err := archive.Write(part.data); err != nil {
			return nil, err
		}
	}
	return out.Bytes(), nil
}

// control tells dpkg what the package is.
func control(b bundle) []byte {
	size := 0
	for _, file := range b.files {
		size += len(file.data)
	}
	return fmt.Appendf(nil, `Package: zwgk
Version: %s
Architecture: %s
Maintainer: %s
Installed-Size: %d
Recommends: bash-completion
Section: utils
Priority: optional
Homepage: https://%s
Description: %s
 %s
`, b.version, b.architecture, maintainer, (size+1023)/1024, mainModule, summary, strings.Join(description, "\n "))
}

// changes is the changelog in the form that Debian asks for.
func changes(b bundle) []byte {
	return fmt.Appendf(nil, "zwgk (%s) stable; urgency=medium\n\n  * CHANGELOG.md tells what is new.\n\n -- %s  %s\n",
		b.version, maintainer, b.at.Format(time.RFC1123Z))
}

// checksums are what dpkg --verify compares files with.
func checksums(files []placed) []byte {
	var out []byte
	for _, file := range files {
		out = fmt.Appendf(out, "%x  %s\n", md5.Sum(file.data), file.name)
	}
	return out
}

// rootTarball returns files as dpkg unpacks them at the root, owned by root.
func rootTarball(files []placed, at time.Time) ([]byte, error) {
	files = slices.Clone(files)
	for i := range files {
		files[i].name = "./" + files[i].name
	}
	return tarball(files, tar.Header{Uname: "root", Gname: "root", ModTime: at, Format: tar.FormatGNU})
}
