//go:build unix

package main

import (
	"bytes"
	"encoding/base64"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// The five tasks of a help desk, in the built command, in a real
// pseudo-terminal.
func TestHelpDesk(t *testing.T) {
	zwgk := theCommand(t)

	t.Run("find by colloquial words", func(t *testing.T) {
		desk := start(t, zwgk, 100, 30)
		desk.sees("全部90项")
		desk.types("社保卡丢了")
		desk.sees("> 83 社会保障卡挂失与解挂", "社会保障卡服务")
		desk.cursorAfter("查询 社保卡丢了")
	})
	t.Run("read the channels", func(t *testing.T) {
		desk := start(t, zwgk, 40, 12)
		desk.types("挂失")
		desk.sees("> 83 社会保障卡挂失")
		desk.types(enter)
		desk.sees("公开于 政府网站、两微一端等5个渠道", "公开内容")
		desk.types(escape)
		desk.sees("> 83 社会保障卡挂失")
	})
	t.Run("compute a deadline", func(t *testing.T) {
		desk := start(t, zwgk, 80, 24)
		desk.types("挂失")
		desk.sees("> 83 ")
		desk.types(f2)
		desk.sees("形成或变更日期")
		desk.types("2026-09-14")
		desk.sees("最迟公开 10月16日 星期五", "10月", "16止")
		desk.cursorAfter("形成或变更日期 2026-09-14")
	})
	t.Run("copy", func(t *testing.T) {
		desk := start(t, zwgk, 100, 30)
		desk.types("挂失")
		desk.sees("> 83 ")
		desk.types(ctrlY)
		desk.sees("已发送到终端剪贴板：83 社会保障卡挂失与解挂")
		if text := desk.clipboard(); !strings.Contains(text, "\n公开渠道：政府网站、两微一端") {
			t.Errorf("the clipboard holds %q", text)
		}
	})
	t.Run("filter by law", func(t *testing.T) {
		desk := start(t, zwgk, 100, 30)
		desk.sees("全部90项")
		desk.types(f3)
		desk.sees("[ ] 1 政策文件")
		desk.types(pageDown + pageDown)
		desk.sees(">[ ] 政府信息公开条例")
		desk.types(down + enter)
		desk.sees("[社会保险法 x]")
		desk.types(escape)
		desk.sees("公开内容")
		desk.types("卡")
		desk.sees("[社会保险法 x]", "社会保障卡申领")
	})
}

// Two callers, one after the other: what was marked, filtered, dated and copied
// for the first never reaches the second, and can be found again.
func TestTwoCallers(t *testing.T) {
	desk := start(t, theCommand(t), 100, 30)
	desk.sees("全部90项")
	desk.types("工伤")
	desk.sees("查询 工伤")
	desk.types(tab + tab + tab + f4)
	desk.sees("*43 ", "已发送到终端剪贴板3项：13、55、43")
	if first := desk.clipboard(); strings.Count(first, "\n公开时限：") != 3 {
		t.Errorf("the first caller's clipboard holds %q", first)
	}
	desk.types(f2)
	desk.sees("形成或变更日期")
	desk.types("2026-03-10")
	desk.sees("2026-03-10")

	desk.types(f8)
	desk.sees("下一位", "全部90项")
	desk.types("挂失")
	desk.sees("> 83 社会保障卡挂失与解挂", " 1项")
	desk.types(f4)
	desk.sees("已发送到终端剪贴板：83 社会保障卡挂失与解挂")
	if second := desk.clipboard(); !strings.HasPrefix(second, "83 ") || strings.Contains(second, "工伤") || strings.Contains(second, "2026") {
		t.Errorf("the second caller's clipboard holds %q", second)
	}
	desk.types(f2)
	desk.sees("形成或变更日期", time.Now().In(time.FixedZone("CST", 8*60*60)).Format("2006-01-02"))
	desk.types("2026-11-20")
	desk.cursorAfter("形成或变更日期 2026-11-20")

	desk.types(f9)
	desk.sees("最近查看  今天", "工伤")
	desk.types(altLeft)
	desk.sees("查询 工伤", "已标记3项")
	desk.types(f8)
	desk.sees("下一位", "全部90项")
	desk.types(up)
	desk.sees("查询 工伤")
}

// A slow line delivers bytes one by one: characters, keys and pastes that belong
// together are joined, and Esc with a character behind it is both.
func TestInputInPieces(t *testing.T) {
	desk := start(t, theCommand(t), 100, 30)
	desk.sees("全部90项")
	desk.drips("社保卡丢了")
	desk.sees("查询 社保卡丢了", "> 83 ")
	desk.drips(f2)
	desk.sees("形成或变更日期")
	desk.drips("2026-09-14")
	desk.sees("最迟公开 10月16日 星期五")
	desk.types(escape + "卡") // in one packet: back, then a character
	desk.sees("查询 社保卡丢了卡")
	desk.drips(f8)
	desk.sees("下一位", "全部90项")
	desk.drips("\x1b[200~挂失\x1b[201~")
	desk.sees("查询 挂失", " 1项")
	desk.drips(altLeft + f8)
	desk.sees("全部90项")
	desk.types("\x1b[200~工伤\x1b[20") // the end of a paste in two pieces
	desk.types("1~认定")
	desk.sees("查询 工伤认定")
	desk.types(ctrlC)
	desk.ends()
}

func TestPickingPrintsOnTheWayOut(t *testing.T) {
	desk := start(t, theCommand(t), 100, 30, "--print", "挂失")
	desk.sees("> 83 ")
	desk.types(enter)
	desk.sees("83  11 社会保障卡服务  社会保障卡挂失与解挂")
	desk.ends()
}

// The items of another office must not pass for one's own.
func TestACatalogueThatCannotBeReadIsToldAllTheTime(t *testing.T) {
	file := filepath.Join(t.TempDir(), "settings.toml")
	if err := os.WriteFile(file, []byte("catalog = \"missing.json\"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv("ZWGK_CONFIG", file)
	desk := start(t, theCommand(t), 100, 30)
	desk.sees("正使用内置目录，所设目录无法读取：missing.json", "全部90项")
	desk.types("挂失")
	desk.sees("正使用内置目录，所设目录无法读取：missing.json", "> 83 ")
	desk.types(ctrlC)
	desk.ends()
}

// A morning with a register: its last piece is on the screen and copied, and what is
// saved meanwhile is shown.
func TestARegisterIsAtHandAndFollowed(t *testing.T) {
	register := filepath.Join(t.TempDir(), "台账.csv")
	save := func(text string) {
		if err := os.WriteFile(register, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	save("标题,事项序号,生成日期,发布日期,网址\n挂失指南,83,2026-09-01,2026-09-10,https://www.example.gov.cn/83\n")
	desk := start(t, theCommand(t), 100, 30, "--ledger", register)
	desk.types("挂失")
	desk.sees("> 83 ", "最近公开  9月10日  挂失指南")
	desk.types(ctrlY)
	desk.sees("已发送到终端剪贴板")
	if text := desk.clipboard(); !strings.Contains(text, "\n网址：https://www.example.gov.cn/83\n") {
		t.Errorf("the clipboard holds %q", text)
	}
	save("这里什么都没有\n")
	desk.sees("台账无法重新读取，仍显示原来的", "9月10日  挂失指南")
	save("标题,事项序号,生成日期,发布日期,网址\n新版挂失指南,83,2026-09-01,2026-09-11,\n")
	desk.sees("9月11日  新版挂失指南")

	desk = start(t, theCommand(t), 100, 30, "--ledger", register+".none.csv")
	desk.sees("台账无法读取：", "2 部门信息")
}

func TestLeavingRestoresTheScreen(t *testing.T) {
	desk := start(t, theCommand(t), 100, 30)
	desk.sees("全部90项")
	desk.types(ctrlC)
	desk.ends()
	if desk.altScreen() || strings.Contains(desk.text(), "全部90项") {
		t.Errorf("the browser is still there:\n%s", desk.text())
	}
}

// Who has set the terminal to GBK sees, in letters that GBK has, what to do.
func TestATerminalThatIsNotUTF8(t *testing.T) {
	t.Setenv("LC_ALL", "zh_CN.GBK")
	desk := start(t, theCommand(t), 140, 40, "show", "83", "--lang", "en")
	desk.sees("zwgk: this terminal is set to GBK, zwgk writes UTF-8: set the terminal to UTF-8 and LANG=zh_CN.UTF-8", "83 ")
	desk.ends()
}

const (
	enter    = "\r"
	escape   = "\x1b"
	tab      = "\t"
	down     = "\x1b[B"
	up       = "\x1b[A"
	f2       = "\x1bOQ"
	f3       = "\x1bOR"
	f4       = "\x1bOS"
	f8       = "\x1b[19~"
	f9       = "\x1b[20~"
	altLeft  = "\x1b[1;3D"
	pageDown = "\x1b[6~"
	ctrlC    = "\x03\x03" // twice, for the first is asked about
	ctrlY    = "\x19"
)

// theCommand returns the command as a program: this very test, under the name that
// TestMain knows it by.
func theCommand(t *testing.T) string {
	t.Helper()
	if testing.Short() {
		t.Skip("needs a terminal for a while")
	}
	file, err := exec.LookPath("zwgk")
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// A seat is a terminal with the command in it.
type seat struct {
	*testing.T
	tty    *os.File
	done   chan error
	typing sync.Mutex // held while a character goes to the command
	mu     sync.Mutex
	screen *vt.Emulator
	output strings.Builder
	news   chan struct{}
	late   atomic.Int64 // how long the terminal's answers are on their way
	copies int          // texts for the clipboard that the test has seen
}

func start(t *testing.T, command string, width, height int, args ...string) *seat {
	t.Helper()
	run := exec.Command(command, args...)
	// Over ssh, the clipboard is the terminal's: nobody's own is written to.
	run.Env = append(os.Environ(), "TERM=xterm-256color", "NO_COLOR=", "COLORTERM=truecolor", "SSH_CONNECTION=test", "TMUX=")
	tty, err := pty.StartWithSize(run, &pty.Winsize{Rows: uint16(height), Cols: uint16(width)})
	if err != nil {
		t.Fatal(err)
	}
	tty = closable(t, tty)
	d := &seat{T: t, tty: tty, done: make(chan error, 1), screen: vt.NewEmulator(width, height), news: make(chan struct{}, 1)}
	go d.answer()
	go func() {
		_, _ = io.Copy(d, tty)
		d.done <- run.Wait()
	}()
	t.Cleanup(func() {
		_ = run.Process.Kill()
		_ = tty.Close()
	})
	return d
}

// closable returns a terminal whose Close ends a Read that waits for output. Asking
// for the descriptor of the one it is made of had Close wait for the Read, so that
// the terminal stayed open where nothing more was written.
func closable(t *testing.T, tty *os.File) *os.File {
	t.Helper()
	syscall.ForkLock.RLock()
	fd, err := syscall.Dup(int(tty.Fd()))
	if err == nil {
		syscall.CloseOnExec(fd)
	}
	syscall.ForkLock.RUnlock()
	if err == nil {
		err = syscall.SetNonblock(fd, true)
	}
	if err != nil {
		t.Fatal(err)
	}
	_ = tty.Close()
	return os.NewFile(uintptr(fd), tty.Name())
}

// Write is what the command writes.
func (d *seat) Write(p []byte) (int, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.output.Write(p)
	n, err := d.screen.Write(p)
	select {
	case d.news <- struct{}{}:
	default:
	}
	return n, err
}

// answer sends what the terminal answers to what the command asks. Answers are on their
// way at the same time, as on a slow line; none comes in the middle of a character.
func (d *seat) answer() {
	type answer struct {
		text []byte
		due  time.Time
	}
	line := make(chan answer, 100)
	go func() {
		for a := range line {
			time.Sleep(time.Until(a.due))
			d.typing.Lock()
			_, _ = d.tty.Write(a.text)
			d.typing.Unlock()
		}
	}()
	defer close(line)
	for buffer := make([]byte, 1024); ; {
		n, err := d.screen.Read(buffer)
		if err != nil {
			return
		}
		line <- answer{bytes.Clone(buffer[:n]), time.Now().Add(time.Duration(d.late.Load()))}
	}
}

func (d *seat) types(text string) {
	d.Helper()
	d.typing.Lock()
	defer d.typing.Unlock()
	if _, err := d.tty.WriteString(text); err != nil {
		d.Fatal(err)
	}
}

// drips types byte by byte.
func (d *seat) drips(text string) {
	d.Helper()
	d.typing.Lock()
	defer d.typing.Unlock()
	for i := range len(text) {
		if _, err := d.tty.WriteString(text[i : i+1]); err != nil {
			d.Fatal(err)
		}
		time.Sleep(4 * time.Millisecond)
	}
}

// sees waits until all texts are on the screen.
func (d *seat) sees(texts ...string) {
	d.Helper()
	d.waitFor(strings.Join(texts, ", "), func() bool {
		text := d.text()
		for _, wanted := range texts {
			if !strings.Contains(text, wanted) {
				return false
			}
		}
		return true
	})
}

// cursorAfter waits until the cursor is right after a text in the first
// line.
func (d *seat) cursorAfter(text string) {
	d.Helper()
	d.waitFor("the cursor after "+text, func() bool {
		before := d.line(0, d.cursor())
		return strings.HasSuffix(before, text)
	})
}

// patience is how long a loaded machine may take for what an idle one does at once.
const patience = time.Minute

// waitFor waits for what the screen shows, or what the terminal is set to, which nothing
// tells when it changes.
func (d *seat) waitFor(what string, condition func() bool) {
	d.Helper()
	timeout, often := time.After(patience), time.NewTicker(20*time.Millisecond)
	defer often.Stop()
	for !condition() {
		select {
		case <-d.news:
		case <-often.C:
		case <-timeout:
			d.Fatalf("waited in vain for %s:\n%s", what, d.text())
		}
	}
}

func (d *seat) ends() {
	d.Helper()
	select {
	case err := <-d.done:
		if err != nil {
			d.Errorf("the command ended with: %v\n%s", err, d.text())
		}
	case <-time.After(patience):
		d.Fatalf("the command does not end:\n%s", d.text())
	}
}

// altScreen reports whether a program has the screen, and not the shell.
func (d *seat) altScreen() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.screen.IsAltScreen()
}

func (d *seat) text() string {
	d.mu.Lock()
	height, width := d.screen.Height(), d.screen.Width()
	d.mu.Unlock()
	var lines []string
	for y := range height {
		lines = append(lines, strings.TrimRight(d.line(y, width), " "))
	}
	return strings.Join(lines, "\n")
}

// line returns a line of the screen up to a column.
func (d *seat) line(y, width int) string {
	d.mu.Lock()
	defer d.mu.Unlock()
	var b strings.Builder
	for x := range width {
		if cell := d.screen.CellAt(x, y); cell != nil {
			b.WriteString(cell.Content)
		}
	}
	return b.String()
}

// cursor returns the column of the cursor, or -1 outside the first line.
func (d *seat) cursor() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	if position := d.screen.CursorPosition(); position.Y == 0 {
		return position.X
	}
	return -1
}

// clipboard waits for what the command puts on it with OSC 52, after what the test
// has seen already.
func (d *seat) clipboard() string {
	d.Helper()
	var all [][]string
	d.waitFor("a text for the clipboard", func() bool { // it need not come in one piece with the frame
		d.mu.Lock()
		defer d.mu.Unlock()
		all = regexp.MustCompile(`\x1b\]52;c;([A-Za-z0-9+/=]+)[\x07\x1b]`).FindAllStringSubmatch(d.output.String(), -1)
		return len(all) > d.copies
	})
	d.copies = len(all)
	text, err := base64.StdEncoding.DecodeString(all[len(all)-1][1])
	if err != nil {
		d.Fatal(err)
	}
	return string(text)
}
