module github.com/seed2ea1efa0/disclosure/examples/cal

go 1.26.8

replace github.com/seed2ea1efa0/disclosure => ../../

require (
	github.com/rickar/cal/v2 v2.1.26
	github.com/seed2ea1efa0/disclosure v0.0.0-00010101000000-000000000000
)
