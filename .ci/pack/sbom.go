package main

import (
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"net/url"
	"os"
	"strings"

	"github.com/CycloneDX/cyclonedx-go"
)

const mainModule = "github.com/seed2ea1efa0/disclosure"

// writeBOM writes what zwgk is linked with on a platform, as CycloneDX.
func writeBOM(name, platform, version string) error {
	modules, err := linked(platform)
	if err != nil {
		return err
	}
	program, err := component(module{path: mainModule, version: version, folder: "."}, platform)
	if err != nil {
		return err
	}
	program.Type, program.Name = cyclonedx.ComponentTypeApplication, "zwgk"
	library, err := standardLibrary()
	if err != nil {
		return err
	}
	var components []cyclonedx.Component
	var dependencies []cyclonedx.Dependency
	var refs []string
	for _, module := range append([]module{library}, modules...) {
		linked, err := component(module, platform)
		if err != nil {
			return err
		}
		components, refs = append(components, linked), append(refs, linked.BOMRef)
		dependencies = append(dependencies, cyclonedx.Dependency{Ref: linked.BOMRef})
	}
	bom := cyclonedx.NewBOM()
	bom.Metadata = &cyclonedx.Metadata{Component: &program}
	bom.Components = &components
	dependencies = append(dependencies, cyclonedx.Dependency{Ref: program.BOMRef, Dependencies: &refs})
	bom.Dependencies = &dependencies
	out, err := os.Create(name)
	if err != nil {
		return err
	}
	defer out.Close()
	if err := cyclonedx.NewBOMEncoder(out, cyclonedx.BOMFileFormatJSON).SetPretty(true).EncodeVersion(bom, cyclonedx.SpecVersion1_6); err != nil {
		return err
	}
	return out.Close()
}

// component describes a module by its name, licences and the checksum in go.sum.
func component(m module, platform string) (cyclonedx.Component, error) {
	found, err := licences(m.folder)
	if err != nil {
		return cyclonedx.Component{}, err
	}
	var choices cyclonedx.Licenses
	for _, licence := range found {
		choices = append(choices, cyclonedx.LicenseChoice{License: &cyclonedx.License{ID: licence}})
	}
	system, architecture, _ := strings.Cut(platform, "/")
	purl := fmt.Sprintf("pkg:golang/%s@%s?goarch=%s&goos=%s&type=module", m.path, url.PathEscape(m.version), architecture, system)
	described := cyclonedx.Component{
		BOMRef: purl, PackageURL: purl, Type: cyclonedx.ComponentTypeLibrary, Name: m.path, Version: m.version, Licenses: &choices,
	}
	if sum, ok := strings.CutPrefix(m.sum, "h1:"); ok {
		hash, err := base64.StdEncoding.DecodeString(sum)
		if err != nil {
			return described, fmt.Errorf("the checksum of %s: %w", m.path, err)
		}
		described.Hashes = &[]cyclonedx.Hash{{Algorithm: cyclonedx.HashAlgoSHA256, Value: hex.EncodeToString(hash)}}
	}
	return described, nil
}

// standardLibrary is the one that all Go programs are linked with.
func standardLibrary() (module, error) {
	folder, err := goEnv("GOROOT")
	if err != nil {
		return module{}, err
	}
	version, err := goEnv("GOVERSION")
	if err != nil {
		return module{}, err
	}
	number, _, _ := strings.Cut(strings.TrimPrefix(version, "go"), " ")
	return module{path: "std", version: number, folder: folder}, nil
}
