package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/flate"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"
)

// writeArchive writes a folder, under its own name, into a .tar.gz or a .zip: sorted,
// owned by nobody, and of one time.
func writeArchive(name, folder string) error {
	at, err := releaseTime()
	if err != nil {
		return err
	}
	files, err := filesIn(folder)
	if err != nil {
		return err
	}
	for i := range files {
		files[i].name = path.Join(filepath.Base(folder), files[i].name)
	}
	var data []byte
	if strings.HasSuffix(name, ".zip") {
		data, err = zipped(files, at)
	} else {
		data, err = tarball(files, tar.Header{ModTime: at, Format: tar.FormatUSTAR})
	}
	if err != nil {
		return err
	}
	return os.WriteFile(name, data, 0o644)
}

// tarball returns files as a compressed archive. What the header says is so of all.
func tarball(files []placed, header tar.Header) ([]byte, error) {
	var out bytes.Buffer
	archive := tar.NewWriter(&out)
	for _, file := range files {
		header := header
		header.Name, header.Mode, header.Size = file.name, int64(file.mode.Perm()), int64(len(file.data))
		if file.mode.IsDir() {
			header.Typeflag, header.Name = tar.TypeDir, file.name+"/"
		}
		if err := archive.WriteHeader(&header); err != nil {
			return nil, err
		}
		if _, err := archive.Write(file.data); err != nil {
			return nil, err
		}
	}
	if err := archive.Close(); err != nil {
		return nil, err
	}
	return compressed(out.Bytes()), nil
}

// zipped returns files as a .zip.
func zipped(files []placed, at time.Time) ([]byte, error) {
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	archive.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.BestCompression) })
	for _, file := range files {
		header := zip.FileHeader{Name: file.name, Method: zip.Deflate, Modified: at}
		header.SetMode(file.mode)
		part, err := archive.CreateHeader(&header)
		if err != nil {
			return nil, err
		}
		if _, err := part.Write(file.data); err != nil {
			return nil, err
		}
	}
	if err := archive.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}
