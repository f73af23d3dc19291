package table_test

import (
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/table"
)

// Columns of ticks may be headed by channels, under a heading of their own or not,
// merged or not.
func TestColumnsHeadedByChannels(t *testing.T) {
	const flat = "某县政务公开标准目录\n序号,一级事项,二级事项,公开内容,公开时限,政府网站,政府公报,两微一端\n"
	const grouped = "某县政务公开标准目录\n序号,一级事项,二级事项,公开内容,公开时限,公开渠道和载体,,\n,,,,,政府网站,政府公报,两微一端\n"
	const rows = "1,综合,甲,内容,长期,√,,√\n2,综合,乙,内容,长期,√,,\n3,综合,丙,内容,长期,×,√,\n"
	page := strings.NewReplacer("FLAT", "<tr><th>序号</th><th>一级事项</th><th>二级事项</th><th>公开内容</th><th>公开时限</th><th>政府网站</th><th>政府公报</th><th>两微一端</th></tr>",
		"GROUPED", "<tr><th rowspan=2>序号</th><th rowspan=2>一级事项</th><th rowspan=2>二级事项</th><th rowspan=2>公开内容</th><th rowspan=2>公开时限</th><th colspan=3>公开渠道和载体</th></tr><tr><th>政府网站</th><th>政府公报</th><th>两微一端</th></tr>",
		"ROWS", "<tr><td>"+strings.NewReplacer(",", "</td><td>", "\n", "</td></tr><tr><td>").Replace(strings.TrimSpace(rows))+"</td></tr>")
	for file, format := range map[string]table.Format{
		flat + rows: table.CSV, grouped + rows: table.CSV,
		page.Replace("<h1>某县政务公开标准目录</h1><table>FLAT ROWS</table>"):    table.HTML,
		page.Replace("<h1>某县政务公开标准目录</h1><table>GROUPED ROWS</table>"): table.HTML,
	} {
		catalog, questions, err := table.Read(strings.NewReader(file), format)
		if err != nil || len(questions) > 0 {
			t.Fatalf("%v, %s\n%s", err, kinds(questions), file)
		}
		for number, want := range map[int]string{1: "政府网站、两微一端", 2: "政府网站", 3: "政府公报"} {
			item, _ := catalog.Item(number)
			if got := strings.Join(item.ChannelNames(), "、"); got != want {
				t.Errorf("%d: %s, want %s\n%s", number, got, want, file)
			}
		}
	}
}

// A heading that sounds like a channel is asked about once where ticks are below it,
// and so is a sign that is not known; answers settle both.
func TestAHeadingThatSoundsLikeAChannelIsAskedAbout(t *testing.T) {
	const file = "某县政务公开标准目录\n序号,一级事项,二级事项,公开内容,公开时限,政府网站,村务微信群,居民\n1,综合,甲,内容,长期,▲,√,√\n2,综合,乙,内容,长期,▲,,√\n"
	read := func(options ...table.Option) (string, string, string) {
		t.Helper()
		catalog, questions, err := table.Read(strings.NewReader(file), table.CSV, options...)
		if err != nil {
			t.Fatal(err)
		}
		item, _ := catalog.Item(1)
		return strings.Join(item.ChannelNames(), "、"), strings.Join(item.Record().Audiences, "、"), kinds(questions)
	}
	if channels, _, asks := read(); channels != "政府网站、其他：村务微信群" || asks != "unknown_heading 村务微信群; unknown_heading 居民; other_mark ▲" {
		t.Errorf("%s; asks %s", channels, asks)
	}
	channels, audiences, asks := read(table.WithAnswers(table.Answers{
		Marks:    map[string]table.Mark{"▲": table.MarkNo},
		Headings: map[string]string{"村务微信群": "公开渠道", "居民": "公开对象"},
	}))
	if channels != "其他：村务微信群" || audiences != "居民" || asks != "" {
		t.Errorf("%s, %s; asks %s", channels, audiences, asks)
	}
	channels, _, _ = read(table.WithAnswers(table.Answers{Headings: map[string]string{"村务微信群": "照录"}}))
	if channels != "政府网站" {
		t.Errorf("a column that is to be kept is a channel: %s", channels)
	}
}

// What is written under a channel in place of a tick is kept and asked about.
func TestTextUnderAChannelIsKept(t *testing.T) {
	const file = "某县政务公开标准目录\n序号,一级事项,二级事项,公开内容,公开渠道,\n,,,,政府网站,政府公报\n1,综合,甲,内容,某栏目,√\n2,综合,乙,内容,√,\n"
	catalog, questions, err := table.Read(strings.NewReader(file), table.CSV)
	if err != nil || kinds(questions) != "other_mark 某栏目" {
		t.Fatalf("%v, %s", err, kinds(questions))
	}
	item, _ := catalog.Item(1)
	if text, _ := item.Record().Extra.Text("公开渠道/政府网站"); text != "某栏目" || strings.Join(item.ChannelNames(), "、") != "政府网站、政府公报" {
		t.Errorf("%+v", item.Record())
	}
}
