package table

import (
	"strings"
	"testing"
)

// Contents are divided by the outermost list, whatever stands within its entries.
func TestContentsAreDividedByTheirOutermostList(t *testing.T) {
	for _, c := range []struct{ cell, want string }{
		{"文件\n结果", "文件|结果"},
		{"1.流程；2.结果", "流程|结果"},
		{"1.流程；2.结果；3.电话；4、地址", "流程|结果|电话|地址"},
		{"1、流程\n2.结果\n3）电话", "流程|结果|电话"},
		{"1.流程\n2.结果\n2.电话\n4.地址", "流程|结果|电话|地址"},
		{"1.流程；3.结果", "流程|结果"},
		{"1．5万元以上；2.6万元", "1．5万元以上；2.6万元"},
		{"金额1.5万元；3、其他", "金额1.5万元；3、其他"},
		{"（一）甲\n（二）乙：\n1.丙\n2.丁", "甲|乙：1.丙；2.丁"},
		{"一、审批：1.甲；2.乙\n二、监管：1.丙；2.丁", "审批：1.甲；2.乙|监管：1.丙；2.丁"},
		{"一、审批\n（一）甲\n（二）乙\n二、监管", "审批；（一）甲；（二）乙|监管"},
		{"1.申请：（1）甲（2）乙\n2.办理", "申请：（1）甲（2）乙|办理"},
		{"1、申请：1.甲；2.乙；3.丙\n2、办理", "申请：1.甲；2.乙；3.丙|办理"},
		{"1、申请\n2、办理：1.甲；2.乙；3.丙", "申请|办理：1.甲；2.乙；3.丙"},
		{"●申请：1.甲；2.乙\n●办理", "申请：1.甲；2.乙|办理"},
		{"文件\n\n全文\n● 解读\n● 图解", "文件|全文|解读|图解"},
		{"1.甲\n2.乙\n\n备查", "甲|乙|备查"},
		{"①甲②乙③丙", "甲|乙|丙"},
		{"2024年1.工资", "2024年1.工资"},
	} {
		if got := strings.Join(contentsOf(c.cell), "|"); got != c.want {
			t.Errorf("%q: %s, want %s", c.cell, got, c.want)
		}
	}
}

// So is a legal basis.
func TestABasisIsDividedByItsList(t *testing.T) {
	for _, c := range []struct{ cell, want string }{
		{"《甲法》、《乙办法》", "《甲法》|《乙办法》"},
		{"1.《甲法》第2.1条；2、《乙办法》", "《甲法》第2.1条|《乙办法》"},
		{"（一）《甲法》（二）《乙办法》", "《甲法》|《乙办法》"},
		{"一、《甲法》\n二、《乙办法》", "《甲法》|《乙办法》"},
		{"①《甲法》②《乙办法》", "《甲法》|《乙办法》"},
	} {
		if got := strings.Join(citationsOf(c.cell), "|"); got != c.want {
			t.Errorf("%q: %s, want %s", c.cell, got, c.want)
		}
	}
}
