//go:build !race

package disclosure_test

const raceDetector = false
