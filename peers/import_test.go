package peers

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/seed2ea1efa0/disclosure/table"
)

// Importing a workbook makes a catalogue of it; excelize's streaming reader yields the
// texts of the same cells.
func BenchmarkImportXLSX10k(b *testing.B) { benchmarkImport(b, 10_000) }

// Four times the rows take four times the time.
func BenchmarkImportXLSX40k(b *testing.B) { benchmarkImport(b, 40_000) }

func benchmarkImport(b *testing.B, rows int) {
	file := workbook(b, rows)
	b.Run("disclosure", func(b *testing.B) {
		b.ReportAllocs()
		defer reportCPU(b)()
		for b.Loop() {
			catalog, _, err := table.Read(bytes.NewReader(file), table.XLSX, table.WithLimits(table.DefaultLimits().Scaled(10)))
			if err != nil || catalog.Len() != rows {
				b.Fatal(err)
			}
		}
	})
	b.Run("excelize", func(b *testing.B) {
		b.ReportAllocs()
		defer reportCPU(b)()
		for b.Loop() {
			if n := readAll(b, file); n < rows {
				b.Fatal(n)
			}
		}
	})
}

// readAll reads every row of the first sheet.
func readAll(b *testing.B, data []byte) (n int) {
	file, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		b.Fatal(err)
	}
	defer file.Close()
	rows, err := file.Rows(file.GetSheetName(0))
	if err != nil {
		b.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		if _, err := rows.Columns(); err != nil {
			b.Fatal(err)
		}
		n++
	}
	return n
}

// workbook is the table of some other bureau, with so many items.
func workbook(b *testing.B, items int) []byte {
	b.Helper()
	file := excelize.NewFile()
	defer file.Close()
	sheet, err := file.NewStreamWriter("Sheet1")
	if err != nil {
		b.Fatal(err)
	}
	write := func(row int, cells string) {
		var values []any
		for cell := range strings.SplitSeq(cells, "|") {
			values = append(values, cell)
		}
		if err := sheet.SetRow(fmt.Sprintf("A%d", row), values); err != nil {
			b.Fatal(err)
		}
	}
	write(1, "某县救助领域基层政务公开标准目录")
	write(2, "序号|一级事项|二级事项|公开内容|公开依据|公开时限|公开主体|公开渠道和载体|公开对象|公开方式|公开层级")
	for i := range items {
		write(i+3, fmt.Sprintf("%d|类别%d|事项%[1]d|办理条件%[1]d、办理流程、申请材料|《某条例》《某办法》（某发〔2020〕%[1]d号）|信息形成之日起20个工作日内|某局|■政府网站 □政府公报 ■政务服务中心 □其他|全社会|主动|县级", i+1, i/50))
	}
	if err := sheet.Flush(); err != nil {
		b.Fatal(err)
	}
	var out bytes.Buffer
	if err := file.Write(&out); err != nil {
		b.Fatal(err)
	}
	return out.Bytes()
}
