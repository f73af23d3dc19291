package ledger

import "testing"

func TestHeadings(t *testing.T) {
	for heading, want := range map[string]meaning{
		"[标题]": titleColumn, "（必填）标题": titleColumn, "（一）信息（宣传）名称（全称）": titleColumn, "信 息 名 称": titleColumn, "政策文件名称": titleColumn, "新闻标题": titleColumn, "公开内容": titleColumn, "Headline": titleColumn,
		"事项名称": matterColumn, "二级事项": matterColumn, "公开事项（二级）": matterColumn, "对应目录": catalogColumn, "所属目录名称": catalogColumn, "目录事项": matterColumn, "item name": matterColumn,
		"事项序号": numberColumn, "目录编号": numberColumn, "item_no": numberColumn, "事项代码": numberColumn,
		"索引号：": indexColumn, "信息编号": indexColumn, "编号": indexColumn,
		"成文日期": formedColumn, "信息形成时间": formedColumn, "形成或者变更日期": formedColumn, "印发日期": formedColumn, "Formed on": formedColumn,
		"標題": titleColumn, "發佈日期": publishedColumn, "責任單位": officeColumn, "變更日期": changedColumn, "变更日期": changedColumn, "最后修改时间": changedColumn, "发布日期": publishedColumn, "上网时间": publishedColumn, "pubdate": publishedColumn, "published_at": publishedColumn,
		"公开链接": addressColumn, "网页地址": addressColumn, "URL": addressColumn, "责任单位": officeColumn, "承办科室": officeColumn, "备注": noteColumn,
		"公开方式": methodColumn, "公开属性": methodColumn,
		"信息（宣传报道）名称": titleColumn, "公开日期（年月日）": publishedColumn,
		"公示期满日期": eventColumn, "验收时间": eventColumn, "审核日期": eventColumn, "公示日期": publishedColumn,
		"收到日期": receivedColumn, "补正日期": supplementedColumn, "是否延期": extendedColumn, "答复日期": answeredColumn, "answered": answeredColumn,
	} {
		if got, ok := meaningOf(heading); !ok || got != want {
			t.Errorf("%s: %d, %v, want %d", heading, got, ok, want)
		}
	}
	for _, heading := range []string{"", "序号", "公开时限", "本期", "咨询电话", "日期", "计量单位总数", "本表由各科室在信息形成之后五个工作日内填写，并由办公室核对，其中最后一栏请填写信息的发布日期"} {
		if got, ok := meaningOf(heading); ok {
			t.Errorf("%q is taken for %d", heading, got)
		}
	}
	for _, heading := range []string{"实施日期", "废止日期", "登记时间", "拟公开时间", "公开截止日期", "最迟公开日", "一级事项"} {
		if got, _ := meaningOf(heading); got != otherColumn {
			t.Errorf("%q is taken for %d", heading, got)
		}
	}
}
