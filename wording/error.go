package wording

import "github.com/seed2ea1efa0/disclosure/internal/message"

// Error returns what an error of this module says in the language. An error of
// another one says the same in both, and nil says nothing.
func (l Language) Error(err error) string {
	if l == English && err != nil {
		return err.Error()
	}
	return message.Chinese(err)
}
