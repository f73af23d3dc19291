package main

import (
	"archive/tar"
	"archive/zip"
	"compress/flate"
	"compress/gzip"
	"io"
	"io/fs"
	"os"
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
	out, err := os.Create(name)
	if err != nil {
		return err
	}
	defer out.Close()
	write := writeTar
	if strings.HasSuffix(name, ".zip") {
		write = writeZip
	}
	if err := write(out, folder, at); err != nil {
		return err
	}
	return out.Close()
}

// files calls a function for each file of a folder in the order of their names.
func files(folder string, each func(name string, mode fs.FileMode, data []byte) error) error {
	above := filepath.Dir(folder)
	return filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		name, err := filepath.Rel(above, path)
		if err != nil {
			return err
		}
		mode := fs.FileMode(0o644)
		if info.Mode()&0o100 != 0 {
			mode = 0o755
		}
		return each(filepath.ToSlash(name), mode, data)
	})
}

func writeTar(w io.Writer, folder string, at time.Time) error {
	zipped, err := gzip.NewWriterLevel(w, gzip.BestCompression)
	if err != nil {
		return err
	}
	out := tar.NewWriter(zipped)
	err = files(folder, func(name string, mode fs.FileMode, data []byte) error {
		header := tar.Header{Name: name, Mode: int64(mode), Size: int64(len(data)), ModTime: at, Format: tar.FormatUSTAR}
		if err := out.WriteHeader(&header); err != nil {
			return err
		}
		_, err := out.Write(data)
		return err
	})
	if err != nil {
		return err
	}
	if err := out.Close(); err != nil {
		return err
	}
	return zipped.Close()
}

func writeZip(w io.Writer, folder string, at time.Time) error {
	out := zip.NewWriter(w)
	out.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.BestCompression) })
	err := files(folder, func(name string, mode fs.FileMode, data []byte) error {
		header := zip.FileHeader{Name: name, Method: zip.Deflate, Modified: at}
		header.SetMode(mode)
		part, err := out.CreateHeader(&header)
		if err != nil {
			return err
		}
		_, err = part.Write(data)
		return err
	})
	if err != nil {
		return err
	}
	return out.Close()
}
