package ledger

import (
	"fmt"

	"github.com/seed2ea1efa0/disclosure/wording"
)

// statusText says how a piece or a request is, in a few words.
func statusText(l wording.Language, s Status, request bool) string {
	days := func(zh, en string) string { // a format for a number of working days
		if s.WorkingDays == 0 {
			return ""
		}
		return fmt.Sprintf(l.Pick(zh, en), l.WorkingDays(s.WorkingDays))
	}
	said := ""
	switch s.Kind {
	case OnTime:
		said = l.Pick("按时", "on time")
	case Answered:
		said = l.Pick("按时答复", "answered in time")
	case Late:
		said = l.Pick("逾期", "late") + days("%s", " by %s")
	case Overdue:
		said = l.Pick("已逾期", "overdue") + days("%s", " by %s")
	case Open:
		said = l.Pick("待公开", "open") + days("，还有%s", ", %s left")
		if request {
			said = l.Pick("待答复", "open") + days("，还有%s", ", %s left")
		}
	case NoMatter:
		return l.Pick("不属于本目录", "no matter of the catalogue")
	case Ask:
		return l.Pick("待确认事项", "which matter: to be decided")
	case Unknown:
		return l.Pick("无法判断：", "cannot be told: ") + l.Error(s.Reason)
	}
	if s.Provisional || s.WorkingDaysProvisional && s.WorkingDays > 0 {
		said += l.Pick("（暂定）", " (provisional)")
	}
	return said
}

// besideText tells the last day by the calendars of regions that make it another.
func besideText(l wording.Language, beside []Beside) (said string) {
	for _, b := range beside {
		said += l.Pick("，按", ", by ") + l.Region(b.Region) + l.Pick("为", "'s calendar ") + b.Due.String()
		if b.Provisional {
			said += l.Pick("（暂定）", " (provisional)")
		}
	}
	return said
}

// changedCell is where the day of the change is among the columns.
const changedCell = 5

// stateCell is where it is told whether the piece is published.
const stateCell = 7

// columns are the headings of the register that is written.
func columns(l wording.Language) []string {
	if l == wording.English {
		return []string{"Index", "Title", "Item", "Matter", "Formed", "Changed", "Published", "Whether published", "Last day", "Status", "Working days", "Office", "Address", "File", "Row", "Note"}
	}
	return []string{"索引号", "标题", "事项序号", "事项名称", "形成日期", "变更日期", "公开日期", "是否公开", "最迟公开日", "状态", "工作日数", "责任单位", "网址", "文件", "行", "备注"}
}

// registerTitle is what the register is called.
func registerTitle(l wording.Language) string {
	return l.Pick("公开台账", "Ledger of published information")
}
