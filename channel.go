package disclosure

import (
	"database/sql/driver"
	"fmt"
	"iter"
	"math/bits"
	"strings"
	"sync"

	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// A Channel is one of the 13 channels and carriers (公开渠道和载体) that the
// printed table offers as tick boxes. The zero Channel is none of them.
type Channel uint8

// The channels, in the order of the printed table.
const (
	GovernmentWebsite Channel = 1 + iota // 政府网站
	GovernmentGazette                    // 政府公报
	SocialMedia                          // 两微一端: Weibo, WeChat and mobile app
	PressConference                      // 发布会/听证会
	Broadcast                            // 广播电视
	PrintMedia                           // 纸质媒体
	ReadingPoint                         // 公开查阅点
	ServiceCentre                        // 政务服务中心
	ServiceStation                       // 便民服务站
	OnSite                               // 入户/现场
	NoticeBoard                          // 社区/企事业单位/村公示栏（电子屏）
	TargetedPush                         // 精准推送
	OtherChannel                         // 其他, which a table may follow with free text
	endOfChannels
)

// String returns the channel's name as printed, such as "政府网站", or
// "Channel(n)" for a value that is no channel.
func (c Channel) String() string {
	if name := c.printed(); name != "" {
		return name
	}
	return fmt.Sprintf("Channel(%d)", uint8(c))
}

// NameEN returns an English gloss of the channel's name, or "" for a value
// that is no channel. The glosses are editorial.
func (c Channel) NameEN() string {
	_, english := c.names()
	return english
}

// printed returns the printed name, or "" for a value that is no channel.
func (c Channel) printed() string {
	name, _ := c.names()
	return name
}

func (c Channel) names() (printed, english string) {
	switch c {
	case GovernmentWebsite:
		return "政府网站", "government website"
	case GovernmentGazette:
		return "政府公报", "government gazette"
	case SocialMedia:
		return "两微一端", "Weibo, WeChat and mobile app"
	case PressConference:
		return "发布会/听证会", "press conference / public hearing"
	case Broadcast:
		return "广播电视", "radio and television"
	case PrintMedia:
		return "纸质媒体", "print media"
	case ReadingPoint:
		return "公开查阅点", "public reading point"
	case ServiceCentre:
		return "政务服务中心", "government service centre"
	case ServiceStation:
		return "便民服务站", "community convenience service station"
	case OnSite:
		return "入户/现场", "home visit / on site"
	case NoticeBoard:
		return "社区/企事业单位/村公示栏（电子屏）",
			"notice board (electronic screen) of the community, enterprise, institution or village"
	case TargetedPush:
		return "精准推送", "targeted push"
	case OtherChannel:
		return "其他", "other"
	}
	return "", ""
}

var (
	channelsOnce   sync.Once
	channelsByName map[string]Channel // by text.Key
)

// ParseChannel returns the channel of the given name: the printed one, also in
// full-width or traditional characters, or the English gloss, blanks and case aside.
func ParseChannel(name string) (Channel, error) {
	channelsOnce.Do(func() {
		channelsByName = make(map[string]Channel)
		for c := range AllChannels().All() {
			printed, english := c.names()
			channelsByName[text.Key(printed)] = c
			channelsByName[text.Key(english)] = c
		}
	})
	if c, ok := channelsByName[text.Key(name)]; ok {
		return c, nil
	}
	return 0, message.New("没有公开渠道 %q：须为 %v 之一", "unknown channel %q: it must be one of %v", name, AllChannels())
}

// MustParseChannel is [ParseChannel] for names that are known to be right: it
// panics where that returns an error.
func MustParseChannel(name string) Channel {
	c, err := ParseChannel(name)
	if err != nil {
		panic(err)
	}
	return c
}

// AppendText appends the printed name, and nothing for the zero Channel; another
// value that is no channel is an error.
func (c Channel) AppendText(b []byte) ([]byte, error) {
	printed := c.printed()
	if printed == "" && c != 0 {
		return b, message.New("没有这个渠道：%d 不在 1 至 %d 之间", "no such channel: %d is not between 1 and %d", uint8(c), uint8(endOfChannels-1))
	}
	return append(b, printed...), nil
}

// MarshalText does what [Channel.AppendText] does.
func (c Channel) MarshalText() ([]byte, error) { return c.AppendText([]byte{}) }

// UnmarshalText accepts what [ParseChannel] accepts, and "" for the zero Channel.
func (c *Channel) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*c = 0
		return nil
	}
	parsed, err := ParseChannel(string(text))
	if err != nil {
		return err
	}
	*c = parsed
	return nil
}

// Value stores the channel in a database by its printed name, and the zero Channel
// as NULL. It implements [driver.Valuer].
func (c Channel) Value() (driver.Value, error) {
	if c == 0 {
		return nil, nil
	}
	return textValue(c.MarshalText())
}

// Scan reads a channel from a database: a name that [ParseChannel] accepts, or
// NULL for the zero Channel. It implements [database/sql.Scanner].
func (c *Channel) Scan(value any) error {
	return scanText(c.UnmarshalText, value, "渠道：渠道按名称保存，如 政府网站", "channel, stored by its name, such as 政府网站")
}

// MarshalBinary returns what [Channel.MarshalText] returns.
func (c Channel) MarshalBinary() ([]byte, error) { return c.MarshalText() }

// UnmarshalBinary accepts what [Channel.UnmarshalText] accepts.
func (c *Channel) UnmarshalBinary(data []byte) error { return c.UnmarshalText(data) }

// A ChannelSet is a set of channels. The zero ChannelSet is empty, and two sets
// are equal when == says so.
type ChannelSet uint16

// ChannelSetOf returns the set of the given channels; values that are no
// channel are left out.
func ChannelSetOf(channels ...Channel) ChannelSet {
	var s ChannelSet
	for _, c := range channels {
		s = s.With(c)
	}
	return s
}

// AllChannels returns the set of all 13 channels.
func AllChannels() ChannelSet { return 1<<endOfChannels - 2 }

// With returns the set with c added.
func (s ChannelSet) With(c Channel) ChannelSet {
	return (s | 1<<c) & AllChannels()
}

// Without returns the set with c removed.
func (s ChannelSet) Without(c Channel) ChannelSet { return s &^ (1 << c) }

// Union returns the channels that are in s or in t.
func (s ChannelSet) Union(t ChannelSet) ChannelSet { return s | t }

// Intersect returns the channels that are in s and in t.
func (s ChannelSet) Intersect(t ChannelSet) ChannelSet { return s & t }

// Has reports whether c is in the set.
func (s ChannelSet) Has(c Channel) bool { return s&AllChannels()&(1<<c) != 0 }

// Len returns the number of channels in the set, 0 to 13.
func (s ChannelSet) Len() int { return bits.OnesCount16(uint16(s & AllChannels())) }

// All yields the channels of the set in the order of the printed table.
func (s ChannelSet) All() iter.Seq[Channel] {
	return func(yield func(Channel) bool) {
		for c := GovernmentWebsite; c < endOfChannels; c++ {
			if s.Has(c) && !yield(c) {
				return
			}
		}
	}
}

// String returns the printed names joined by the enumeration comma, such as
// "政府网站、两微一端"; the empty set gives "".
func (s ChannelSet) String() string {
	var names []string
	for c := range s.All() {
		names = append(names, c.String())
	}
	return strings.Join(names, "、")
}

// AppendText appends what [ChannelSet.String] returns. The error is always nil.
func (s ChannelSet) AppendText(b []byte) ([]byte, error) { return append(b, s.String()...), nil }

// MarshalText returns what [ChannelSet.String] returns. The error is always nil.
func (s ChannelSet) MarshalText() ([]byte, error) { return s.AppendText([]byte{}) }

// UnmarshalText accepts names that [ParseChannel] knows, joined by "、".
func (s *ChannelSet) UnmarshalText(text []byte) error {
	var set ChannelSet
	if len(text) > 0 {
		for name := range strings.SplitSeq(string(text), "、") {
			c, err := ParseChannel(name)
			if err != nil {
				return err
			}
			set = set.With(c)
		}
	}
	*s = set
	return nil
}

// Value stores the set in a database as the text that [ChannelSet.String]
// returns. It implements [driver.Valuer].
func (s ChannelSet) Value() (driver.Value, error) { return textValue(s.MarshalText()) }

// Scan reads a set from a database: text as [ChannelSet.UnmarshalText] does, or
// NULL for the empty set. It implements [database/sql.Scanner].
func (s *ChannelSet) Scan(value any) error {
	return scanText(s.UnmarshalText, value, "渠道：几个渠道按名称保存，如 政府网站、广播电视", "set of channels, stored by their names, such as 政府网站、广播电视")
}

// MarshalBinary returns what [ChannelSet.MarshalText] returns.
func (s ChannelSet) MarshalBinary() ([]byte, error) { return s.MarshalText() }

// UnmarshalBinary does what [ChannelSet.UnmarshalText] does.
func (s *ChannelSet) UnmarshalBinary(data []byte) error { return s.UnmarshalText(data) }

// Channels, sets of them and deadlines are stored as text wherever they are stored: in
// JSON, in gob, in a database. What is none is NULL in a database, but for the empty set, and "" elsewhere.

func textValue(text []byte, err error) (driver.Value, error) {
	if err != nil {
		return nil, err
	}
	return string(text), nil
}

func scanText(read func(text []byte) error, value any, chinese, english string) error {
	switch value := value.(type) {
	case nil:
		return read(nil)
	case string:
		return read([]byte(value))
	case []byte:
		return read(value)
	}
	return message.New("数据库中的 %T 不是"+chinese, "a database value of type %T is no "+english, value)
}
