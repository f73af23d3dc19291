package workday

import "iter"

// A Notice is an official announcement of holidays and make-up days.
type Notice struct {
	Region         string `json:"region"`                    // "CN": of the State Council; otherwise of the region's government
	Year           int    `json:"year"`                      // that it arranges
	DocumentNumber string `json:"document_number,omitempty"` // such as 国办发明电〔2025〕7号; "" where not known
	Title          string `json:"title,omitempty"`           // "" where not known
	Date           Date   `json:"date,omitzero"`             // of the document; zero where not known
	URL            string `json:"url,omitempty"`             // on gov.cn; "" where not known
	Reported       bool   `json:"reported,omitempty"`        // known from the news alone: it settles nothing
	Amends         string `json:"amends,omitempty"`          // the number of the earlier notice that it changes; otherwise ""
}

// Notices yields the notices that the calendar rests on, in the order of the
// years.
func (c *Calendar) Notices() iter.Seq[Notice] {
	return func(yield func(Notice) bool) {
		if c == nil {
			return
		}
		for _, layer := range []arrangements{c.national, c.regional} {
			for _, one := range layer {
				for _, notice := range one.notices {
					if !yield(*notice) {
						return
					}
				}
			}
		}
	}
}
