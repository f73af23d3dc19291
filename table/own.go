package table

import (
	"bytes"
)

// Files that Write makes say so, so that Read takes their texts as they stand and
// looks for no list marks in them.
const (
	ownHTML  = `<meta name="generator" content="zwgk">`
	ownXLSX  = "zwgk"
	ownLabel = "序号,事项,类别序号,类别,公开内容,公开依据,规范法名,"
)

func isOwn(data []byte, format Format) bool {
	head := data[:min(len(data), 4096)]
	switch format {
	case HTML:
		return bytes.Contains(head, []byte(ownHTML))
	case CSV:
		return bytes.Contains(head, []byte(ownLabel))
	case XLSX:
		return creatorOf(data) == ownXLSX
	}
	return false
}
