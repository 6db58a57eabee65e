"""Makes every file of this folder from one made-up table: `python make.py`.

Readers of tables fail on what tools really write, so that each file comes from the tool itself
wherever one exists: pandas, openpyxl, R and LibreOffice. README.md says which.
"""

import csv
import io
import json
import random
import shutil
import subprocess
import tempfile
import zipfile
from decimal import Decimal
from pathlib import Path

import pandas
from openpyxl import Workbook
from openpyxl.styles import Alignment

HERE = Path(__file__).resolve().parent

# Real names and codes, so that a gazetteer can be tested; the figures are fictional.
PLACES = [
    ("140429", "武乡县", "山西省", "武鄉縣"),
    ("140224", "灵丘县", "山西省", "靈丘縣"),
    ("140927", "神池县", "山西省", "神池縣"),
    ("360323", "芦溪县", "江西省", "蘆溪縣"),
    ("130624", "阜平县", "河北省", "阜平縣"),
    ("130634", "曲阳县", "河北省", "曲陽縣"),
    ("620422", "会宁县", "甘肃省", "會寧縣"),
    ("610622", "延川县", "陕西省", "延川縣"),
    ("433124", "花垣县", "湖南省", "花垣縣"),
    ("532932", "鹤庆县", "云南省", "鶴慶縣"),
    ("450125", "上林县", "广西壮族自治区", "上林縣"),
    ("640323", "盐池县", "宁夏回族自治区", "鹽池縣"),
]
YEARS = range(2015, 2020)
PEOPLE, RATE, MONEY = INDICATORS = ("常住人口", "贫困发生率", "财政支出")
UNITS = {PEOPLE: "人", RATE: "%", MONEY: "万元"}
GAPS = {("140927", 2016, RATE), ("130634", 2017, PEOPLE), ("433124", 2019, MONEY)}
# R writes a round number of this size as 2e+05, which a reader must know.
ROUND = ("610622", 2018, MONEY)

NO_THUMBNAIL = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Save/Document">
<prop oor:name="GenerateThumbnail" oor:op="fuse"><value>false</value></prop></item>
</oor:items>
"""


def figures():
    """The table as printed strings, `None` for a gap. The seed makes it the same on every machine."""
    dice = random.Random(20152019)
    table = {}
    for code, *_ in PLACES:
        people = dice.randrange(60_000, 850_000)
        rate = dice.randrange(900, 3200)
        money = dice.randrange(600_000, 2_500_000)
        for year in YEARS:
            values = (str(people), str(Decimal(rate).scaleb(-2)), str(Decimal(money).scaleb(-1)))
            for indicator, value in zip(INDICATORS, values, strict=True):
                key = (code, year, indicator)
                table[key] = None if key in GAPS else "200000.0" if key == ROUND else value
            people += dice.randrange(-people // 60, people // 90)
            rate = max(15, rate * dice.randrange(45, 80) // 100)
            money = money * dice.randrange(101, 118) // 100
    return table


TABLE = figures()


def number(text):
    """As JSON and pandas have it."""
    return None if text is None else float(text) if "." in text else int(text)


def shown(text):
    return "" if text is None else text


def table_csv(rows, delimiter=",", ending="\n"):
    """Text of a delimited table, quoted only where it must be."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator=ending).writerows(rows)
    return out.getvalue()


def write(name, text, encoding="utf-8"):
    """Bytes, so that no platform changes the line ends."""
    (HERE / name).write_bytes(text.encode(encoding))


LONG = [
    [code, county, province, year, indicator, TABLE[code, year, indicator], UNITS[indicator]]
    for code, county, province, _ in PLACES
    for indicator in INDICATORS
    for year in YEARS
]
LONG_HEAD = ["地区代码", "地区", "省份", "年份", "指标", "数值", "单位"]
WIDE = [
    [code, county, province, year, *(TABLE[code, year, one] for one in INDICATORS)]
    for code, county, province, _ in PLACES
    for year in YEARS
]
WIDE_HEAD = ["地区代码", "地区", "省份", "年份", *INDICATORS]


def cells(head, rows):
    return [head, *([shown(cell) if cell is None else cell for cell in row] for row in rows)]


def truth():
    names = ("code", "county", "province", "year", "indicator", "value", "unit")
    rows = [
        dict(zip(names, [*row[:5], number(row[5]), row[6]], strict=True))
        for row in LONG
    ]
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    write("truth.json", f"[\n{lines}\n]\n")


def frame(head, rows):
    """A frame with numbers, as it is after reading or computing."""
    numeric = {"数值", *INDICATORS}
    numbers = [[number(cell) if name in numeric else cell for name, cell in zip(head, row, strict=True)] for row in rows]
    return pandas.DataFrame(numbers, columns=head)


def long_files():
    # One gap makes a column of pandas float, so that whole numbers come out as 123456.0.
    frame(LONG_HEAD, LONG).to_csv(HERE / "long.csv", index=False)
    rows = cells(LONG_HEAD, LONG)
    plain = pandas.DataFrame(rows[1:], columns=LONG_HEAD)
    for name, encoding in (("long-bom.csv", "utf-8-sig"), ("long-gbk.csv", "gbk")):
        plain.to_csv(HERE / name, index=False, encoding=encoding, lineterminator="\r\n")
    # The two characters are outside GBK: a reader that takes this for GBK loses them.
    notes = ["校对记号㛃" if at == 3 else "校对记号𠮷" if at == 70 else "" for at in range(len(LONG))]
    plain.assign(备注=notes).to_csv(HERE / "long-gb18030.csv", index=False, encoding="gb18030", lineterminator="\r\n")
    write("long-utf16.txt", "\ufeff" + table_csv(rows, "\t", "\r\n"), "utf-16-le")
    write("utf16be.csv", "\ufeff" + table_csv(rows), "utf-16-be")


def wide_files():
    by_years = [
        [code, county, indicator, UNITS[indicator], *(TABLE[code, year, indicator] for year in YEARS)]
        for code, county, *_ in PLACES
        for indicator in INDICATORS
    ]
    write("wide-years.csv", table_csv(cells(["地区代码", "地区", "指标", "单位", *YEARS], by_years)))
    write("wide-indicators.csv", table_csv(cells(WIDE_HEAD, WIDE)))
    pairs = [(indicator, year) for indicator in INDICATORS for year in YEARS]
    both = [[code, county, *(TABLE[code, year, one] for one, year in pairs)] for code, county, *_ in PLACES]
    write("wide-both.csv", table_csv(cells(["地区代码", "地区", *(f"{one}{year}" for one, year in pairs)], both)))
    write("codes.csv", table_csv(cells(["代码", "年份", *INDICATORS], [[row[0], *row[3:]] for row in WIDE])))


def traditional():
    """Each year names the counties in another way."""
    rows = [["地區", "年份", "常住人口", "貧困發生率", "財政支出"]]
    for code, county, _, old in PLACES:
        ways = {2015: old, 2016: old[:-1], 2017: county[:-1], 2018: county, 2019: old}
        rows += [[ways[year], year, *(shown(TABLE[code, year, one]) for one in INDICATORS)] for year in YEARS]
    write("traditional.csv", table_csv(rows))


def spaces():
    """Groups of three digits by a space, which is one of three characters, and a decimal comma."""
    gaps = {2018: "\u00a0", 2019: "\u202f"}
    rows = [WIDE_HEAD]
    for row in WIDE:
        space = gaps.get(row[3], " ")
        spelled = [shown(cell) and f"{Decimal(cell):,}".replace(",", space).replace(".", ",") for cell in row[4:]]
        rows.append([*row[:4], *spelled])
    write("spaces.csv", table_csv(rows, ";"))


def r_files():
    subprocess.run(["Rscript", "--vanilla", "make.R"], cwd=HERE, check=True)


def libre_files():
    comma_quote_utf8, gbk = "44,34,76,1", "44,34,67,1"
    with tempfile.TemporaryDirectory() as scratch:
        # A profile of its own, so that nothing set up on a machine changes what comes out.
        profile = Path(scratch, "profile")
        settings = profile / "user" / "registrymodifications.xcu"
        settings.parent.mkdir(parents=True)
        # A picture of the first page would be two thirds of the file.
        settings.write_text(NO_THUMBNAIL, encoding="utf-8")
        text = "Text - txt - csv (StarCalc)"

        def convert(source, target, *more):
            out = Path(scratch, "out")
            command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", *more, "--convert-to", target]
            subprocess.run([*command, "--outdir", out, source], cwd=HERE, check=True, stdout=subprocess.DEVNULL)
            (made,) = out.iterdir()
            return made

        def keep(made, name):
            shutil.move(made, HERE / name)

        keep(convert("wide-indicators.csv", "xlsx", f"--infilter={text}:{comma_quote_utf8}"), "libre.xlsx")
        keep(convert("libre.xlsx", "ods"), "libre.ods")
        keep(convert("libre.xlsx", "xls"), "libre.xls")
        keep(convert("libre.xlsx", f"csv:{text}:{comma_quote_utf8}"), "libre.csv")
        keep(convert("libre.xlsx", f"csv:{text}:{gbk}"), "libre-gbk.csv")


def sheets():
    notes = pandas.DataFrame({"说明": ["虚构数据，仅供测试", "地区代码：GB/T 2260", "常住人口：人", "贫困发生率：%", "财政支出：万元"]})
    with pandas.ExcelWriter(HERE / "pandas.xlsx", engine="openpyxl") as book:
        notes.to_excel(book, sheet_name="说明", index=False)
        frame(WIDE_HEAD, WIDE).to_excel(book, sheet_name="数据", index=False)


def merged():
    """A yearbook's table: what a reader needs stands in merged cells and in lines around the table."""
    book = Workbook()
    sheet = book.active
    sheet.title = "表1"
    last = 2 + len(YEARS) * len(INDICATORS)
    sheet["A1"] = "表1 2015—2019年部分县主要指标（虚构）"
    sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=last)
    # The line is about the columns that name no unit of their own.
    sheet.cell(2, last, "单位：万元").alignment = Alignment(horizontal="right")
    for column, name in ((1, "地区代码"), (2, "地区")):
        sheet.cell(3, column, name)
        sheet.merge_cells(start_row=3, end_row=4, start_column=column, end_column=column)
    heads = (f"{PEOPLE}（人）", f"{RATE}（%）", MONEY)
    for nth, year in enumerate(YEARS):
        first = 3 + nth * len(INDICATORS)
        sheet.cell(3, first, f"{year}年").alignment = Alignment(horizontal="center")
        sheet.merge_cells(start_row=3, end_row=3, start_column=first, end_column=first + len(INDICATORS) - 1)
        for at, head in enumerate(heads):
            sheet.cell(4, first + at, head)
    row = 5
    for code, county, *_ in PLACES:
        sheet.cell(row, 1, code)
        sheet.cell(row, 2, county)
        for nth, year in enumerate(YEARS):
            for at, indicator in enumerate(INDICATORS):
                value = number(TABLE[code, year, indicator])
                cell = sheet.cell(row, 3 + nth * len(INDICATORS) + at, "…" if value is None else value)
                cell.number_format = {PEOPLE: "#,##0", RATE: "0.00", MONEY: "#,##0.0"}[indicator]
        row += 1
    sheet.cell(row, 1, "资料来源：虚构数据，仅供测试。")
    sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=last)
    sheet.cell(row + 1, 1, "注：“…”表示没有数据。")
    book.save(HERE / "merged.xlsx")


def json_files():
    table = frame(WIDE_HEAD, WIDE)
    table.to_json(HERE / "records.json", orient="records", force_ascii=False)
    table.to_json(HERE / "lines.ndjson", orient="records", lines=True, force_ascii=False)


def package():
    """A data package as a folder and as an archive with the descriptor at its root."""
    folder = HERE / "package"
    folder.mkdir(exist_ok=True)
    kinds = {"地区代码": "string", "年份": "year", "数值": "number"}
    fields = [{"name": name, "type": kinds.get(name, "string")} for name in LONG_HEAD]
    fields[0]["constraints"] = {"required": True, "pattern": "[0-9]{6}"}
    fields[5]["description"] = "虚构"
    described = {
        "profile": "data-package",
        "name": "made-up-counties",
        "title": "县级指标（虚构）",
        "licenses": [{"name": "MIT", "path": "https://opensource.org/license/mit"}],
        "resources": [
            {
                "profile": "tabular-data-resource",
                "name": "figures",
                "path": "figures.csv",
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "schema": {"fields": fields, "missingValues": [""], "primaryKey": ["地区代码", "年份", "指标"]},
            }
        ],
    }
    (folder / "datapackage.json").write_bytes((json.dumps(described, ensure_ascii=False, indent=2) + "\n").encode())
    (folder / "figures.csv").write_bytes(table_csv(cells(LONG_HEAD, LONG)).encode())
    with zipfile.ZipFile(HERE / "package.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("datapackage.json", "figures.csv"):
            # A fixed date, so that the archive is the same every time.
            entry = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, (folder / name).read_bytes())


def messy():
    """A table with one of each trouble, and the list of them by record."""
    head = ["地区代码", "地区", "年份", *INDICATORS, "备注"]
    rows = [head] + [
        [code, county, str(year), *(shown(TABLE[code, year, one]) for one in INDICATORS), ""]
        for code, county, *_ in PLACES[:4]
        for year in YEARS
    ]
    troubles = []

    def total(summands, column):
        return str(sum(Decimal(row[column]) for row in summands))

    def at(code, year):
        return next(nth for nth, row in enumerate(rows) if row[0] == code and row[2] == str(year))

    def trouble(record, column, kind, **more):
        """Records count from one with the header; a quoted line break does not start another."""
        found = None if column is None else rows[record - 1][head.index(column)]
        troubles.append({"row": record, "column": column, "found": found, "kind": kind, **more})

    def spoil(code, year, column, text, kind, **more):
        nth = at(code, year)
        before = number(rows[nth][head.index(column)] or None) if column in INDICATORS else None
        rows[nth][head.index(column)] = text(before) if callable(text) else text
        more = {"value": before, **more} if kind not in ("missing", "quoted_line_break") else more
        trouble(nth + 1, column, kind, **more)

    # First rows that come in, so that no record's number changes afterwards.
    wuxiang_2017 = at("140429", 2017)
    again = list(rows[wuxiang_2017])
    again[3] = str(int(again[3]) + 1000)
    rows.insert(wuxiang_2017 + 1, again)
    shanxi = at("140927", 2019) + 1
    latest = [row for row in rows if row[2] == "2019"]
    rows.insert(shanxi, ["140000", "山西省", "2019", total(latest[:3], 3), "", total(latest[:3], 5), ""])
    rows.append(["", "合计", "2019", total(latest, 3), "", total(latest, 5), ""])

    trouble(wuxiang_2017 + 2, None, "duplicate_key", first_row=wuxiang_2017 + 1,
            key=["140429", "2017"], differs=[PEOPLE])
    trouble(shanxi + 1, "地区", "total_row", level="province")
    trouble(len(rows), "地区", "total_row", level="sum")

    spoil("140429", 2015, MONEY, lambda value: f"{value:,.1f}", "thousands_separator")
    spoil("140429", 2015, RATE, lambda value: f"{value}%", "percent_sign")
    spoil("140429", 2016, PEOPLE, lambda value: f"{value / 10000:.1f}万", "unit_in_cell", note="rounded, so the value is not exact")
    spoil("140429", 2018, RATE, "—", "missing")
    spoil("140224", 2015, RATE, "n/a", "missing")
    spoil("140224", 2016, MONEY, "", "missing")
    trouble(at("140927", 2016) + 1, RATE, "missing")
    spoil("140224", 2017, RATE, "120.5", "percent_above_100")
    spoil("140224", 2018, PEOPLE, lambda value: f"-{value}", "negative_count")
    spoil("140927", 2018, MONEY, lambda value: str(int(value * 10000)), "unit_jump", factor=10000)
    spoil("360323", 2015, "备注", "县统计局称“初步数”，\n即 \"快报\" 数", "quoted_line_break")
    for row in (shanxi + 1, len(rows)):
        trouble(row, RATE, "missing")

    long = at("360323", 2017)
    rows[long].append("多出的一格")
    troubles.append({"row": long + 1, "column": None, "found": len(rows[long]), "kind": "too_many_cells", "expected": len(head)})
    short = at("360323", 2018)
    rows[short].pop()
    troubles.append({"row": short + 1, "column": None, "found": len(rows[short]), "kind": "too_few_cells", "expected": len(head)})

    write("messy.csv", table_csv(rows))
    troubles.sort(key=lambda one: (one["row"], head.index(one["column"]) if one["column"] else -1))
    lines = ",\n".join(json.dumps(one, ensure_ascii=False) for one in troubles)
    write("messy.expected.json", f"[\n{lines}\n]\n")


if __name__ == "__main__":
    makers = (truth, long_files, wide_files, traditional, spaces, r_files, libre_files, sheets, merged, json_files)
    for make in (*makers, package, messy):
        make()
