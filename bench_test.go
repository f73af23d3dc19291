package disclosure_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
)

func BenchmarkItem(b *testing.B) {
	c := disclosure.Default()
	b.ReportAllocs()
	for n := 0; b.Loop(); n++ {
		c.Item(1 + n%90)
	}
}

func BenchmarkItemByName(b *testing.B) {
	c := disclosure.Default()
	b.ReportAllocs()
	for b.Loop() {
		c.ItemByName("社会保障卡挂失与解挂")
	}
}

func BenchmarkItemsByLaw(b *testing.B) {
	c := disclosure.Default()
	b.ReportAllocs()
	for b.Loop() {
		for range c.ItemsByLaw("社会保险法") {
		}
	}
}

// BenchmarkLoad/90 is what the first call of Default costs.
func BenchmarkLoad(b *testing.B) {
	data, err := os.ReadFile("embed/catalogue.json")
	if err != nil {
		b.Fatal(err)
	}
	for items, file := range map[int]string{90: string(data), 100_000: largeFile(100_000)} {
		b.Run(fmt.Sprint(items), func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(file)))
			for b.Loop() {
				if _, err := disclosure.Load(strings.NewReader(file)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// largeFile returns a catalogue file of so many items, seven to a block.
func largeFile(items int) string {
	var b strings.Builder
	b.WriteString(`{"official":{"title":"大目录","categories":[`)
	for first := 1; first <= items; first += 7 {
		if first > 1 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, `{"number":%d,"name":"第%d类","blocks":[{"items":[`, first/7+1, first/7+1)
		for n := first; n < min(first+7, items+1); n++ {
			if n > first {
				b.WriteByte(',')
			}
			fmt.Fprintf(&b, `{"number":%d,"name":"城镇职工基本养老保险关系转移接续申请（%d）"}`, n, n)
		}
		b.WriteString(`],"disclosures":[{"contents":["事项名称","事项简述","办理材料","办理方式"],"channels":["政府网站","两微一端"]}],
"legal_basis":["《政府信息公开条例》","《社会保险法》"],"deadline":"信息形成或者变更之日起20个工作日内",
"publisher":"中卫市人力资源和社会保障局","audiences":["全社会"],"methods":["主动"],"levels":["市级"]}]}`)
	}
	b.WriteString(`]},"editorial":{"region":"","items":[`)
	for n := 1; n <= items; n++ {
		if n > 1 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, `{"number":%d,"name_en":"Transfer and continuation (%d)","keywords":["养老转移","转走%d"]}`, n, n, n)
	}
	b.WriteString(`]}}`)
	return b.String()
}

// BenchmarkJSON90 compares the JSON of all items with that of their records, and
// with what encoding/json does to any JSON that a MarshalJSON returns: it checks
// and copies it.
func BenchmarkJSON90(b *testing.B) {
	items := slices.Collect(disclosure.Default().Items())
	records := make([]disclosure.Record, len(items))
	ready := make([]json.RawMessage, len(items))
	for i, item := range items {
		records[i] = item.Record()
		ready[i], _ = item.MarshalJSON()
	}
	for _, of := range []struct {
		name  string
		value any
	}{{"items", items}, {"records", records}, {"ready", ready}} {
		b.Run(of.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := json.Marshal(of.value); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkDigest/first has to load the catalogue, too.
func BenchmarkDigest(b *testing.B) {
	b.Run("first", func(b *testing.B) {
		data, err := os.ReadFile("embed/catalogue.json")
		if err != nil {
			b.Fatal(err)
		}
		for b.Loop() {
			c, _ := disclosure.Load(bytes.NewReader(data))
			c.Digest()
		}
	})
	b.Run("again", func(b *testing.B) {
		c := disclosure.Default()
		b.ReportAllocs()
		for b.Loop() {
			c.Digest()
		}
	})
}
