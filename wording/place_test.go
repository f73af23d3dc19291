package wording

import "testing"

// A place is what a person says: without the word for its kind and the peoples it is named
// after, and of several the last one.
func TestAPlaceIsWhatAPersonSays(t *testing.T) {
	for name, want := range map[string]string{
		"中卫市人力资源和社会保障局": "中卫", "沛县教育局": "沛县", "中宁县民政局": "中宁", "湖南省财政厅": "湖南", "石嘴山市市场监督管理局": "石嘴山",
		"宁夏回族自治区人力资源和社会保障厅": "宁夏", "内蒙古自治区教育厅": "内蒙古", "新疆维吾尔自治区民政厅": "新疆", "香港特别行政区": "香港",
		"长阳土家族自治县就业领域基层政务公开标准目录": "长阳", "积石山保安族东乡族撒拉族自治县教育局": "积石山", "龙胜各族自治县民政局": "龙胜",
		"鄂温克族自治旗教育局": "鄂温克", "东乡族自治县教育局": "东乡", "莫力达瓦达斡尔族自治旗": "莫力达瓦", "伊犁哈萨克自治州财政局": "伊犁", "海南藏族自治州": "海南",
		"银川经济技术开发区管委会": "银川经开区", "兰州新区教育领域目录": "兰州新区", "杨凌农业高新技术产业示范区": "杨凌示范区",
		"苏州工业园区社会事业局": "苏州工业园区", "中卫市高新技术产业开发区": "中卫高新区", "开发区管委会": "开发区",
		"大兴安岭地区民政局": "大兴安岭", "锡林郭勒盟教育局": "锡林郭勒", "阿拉善左旗民政局": "阿拉善左旗", "乌审旗民政局": "乌审", "科尔沁左翼中旗": "科尔沁左翼中旗",
		"北京市海淀区财政局": "海淀", "阳泉市城区教育局": "城区", "济南市市中区民政局": "市中", "津市市民政局": "津市", "景德镇市教育局": "景德镇", "新乡市教育局": "新乡", "宁夏中卫市教育局": "中卫", "重庆两江新区": "两江新区",
		"文昌镇基层政务公开标准目录": "文昌镇", "沙坡头区东园镇政务公开目录": "东园镇", "某市某区教育局": "某区",
		"第3县养老服务": "第3县",

		"县（区、市）人民政府": "", "市、县（市、区）住房保障部门": "", "市（县、区）级": "", "各县区教育局": "", "本县教育局": "", "民政局": "", "": "",
		"城市综合执法领域": "", "城乡居民养老保险": "", "住房和城乡建设局": "", "新型城镇化": "", "社区服务": "", "旅游景区管理": "", "农贸市场管理": "", "自治区教育厅": "", "市政服务领域": "", "区域协作": "",
	} {
		if place, rest := placeOf(name); place.said != want || place.printed+rest != name {
			t.Errorf("%q is of %q (%q), want %q; the rest is %q", name, place.said, place.printed, want, rest)
		}
	}
}

// Two places of one name have the place that each lies in, or its kind.
func TestPlacesOfOneNameAreToldApart(t *testing.T) {
	for _, c := range []struct{ titles, labels []string }{
		{[]string{"北京市朝阳区教育领域目录", "长春市朝阳区教育领域目录"}, []string{"北京市朝阳区教育", "长春市朝阳区教育"}},
		{[]string{"吉林省教育领域目录", "吉林市教育领域目录"}, []string{"吉林省教育", "吉林市教育"}},
		{[]string{"兰州市教育领域目录", "兰州新区教育领域目录"}, []string{"兰州教育", "兰州新区教育"}},
		{[]string{"阿拉善盟教育领域目录", "阿拉善左旗教育领域目录", "阿拉善右旗教育领域目录"}, []string{"阿拉善教育", "阿拉善左旗教育", "阿拉善右旗教育"}},
	} {
		for i, n := range NamesOf(titled(t, c.titles...)...) {
			if n.Label() != c.labels[i] {
				t.Errorf("%q is called %q, want %q", c.titles[i], n.Label(), c.labels[i])
			}
		}
	}
}
