package main

import (
	"os"

	"github.com/seed2ea1efa0/disclosure"
)

func Example() {
	lookup(os.Stdout, disclosure.Default())
	// Output:
	// 83 社会保障卡挂失与解挂 · 11 社会保障卡服务
	// 信息形成或者变更之日起20个工作日内
	// ● 事项名称 ● 事项简述 ● 办理材料 ● 办理方式 ● 办理时限 ● 结果送达 ● 收费依据及标准 ● 办事时间 ● 办理机构及地点 ● 咨询查询途径 ● 监督投诉渠道 → 政府网站、两微一端、公开查阅点、政务服务中心、入户/现场
	// 《政府信息公开条例》 (89 items)
	// 《社会保险法》 (88 items)
	// 《人力资源和社会保障部关于印发“中华人民共和国社会保障卡”管理办法的通知》（人社部发〔2011〕47号） (9 items)
}
