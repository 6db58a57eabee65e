"""Reads every file back by a tool that did not write it, and holds it against truth.json: `python verify.py VARIANTS`.

VARIANTS is variants.csv, by which traditional.csv is brought to the table's script.
"""

import csv
import io
import json
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import frictionless
import openpyxl
import pandas
import xlrd

HERE = Path(__file__).resolve().parent
ROWS = json.loads((HERE / "truth.json").read_text(encoding="utf-8"))
TRUTH = {(row["code"], row["year"], row["indicator"]): row["value"] for row in ROWS}
CODE = {row["county"]: row["code"] for row in ROWS}
COUNTY = {code: county for county, code in CODE.items()}
INDICATORS = list(dict.fromkeys(row["indicator"] for row in ROWS))
HEAD = ["地区代码", "地区", "省份", "年份", *INDICATORS]


def value(cell):
    """A number, or `None` for what each tool writes where there is none."""
    if cell is None or cell != cell or str(cell).strip() in ("", "NA", "…"):
        return None
    return float(str(cell).replace(",", "") if isinstance(cell, str) else cell)


def whole(cell):
    return int(float(cell))


def same(name, found):
    found = {(f"{whole(code)}", whole(year), indicator): value(cell) for (code, year, indicator), cell in found}
    assert found.keys() == TRUTH.keys(), f"{name}: {len(found)} keys, {set(found) ^ set(TRUTH)}"
    for key, wanted in TRUTH.items():
        assert found[key] == wanted, f"{name}: {key} is {found[key]}, not {wanted}"
    print(f"{name}: {len(found)} values")


def long_rows(rows):
    head, *rows = rows
    at = {name: nth for nth, name in enumerate(head)}
    for row in rows:
        assert COUNTY[row[at["地区代码"]]] == row[at["地区"]]
        yield (row[at["地区代码"]], row[at["年份"]], row[at["指标"]]), row[at["数值"]]


def wide_rows(rows, code="地区代码"):
    head, *rows = rows
    at = {name: nth for nth, name in enumerate(head)}
    for row in rows:
        if "地区" in at:
            assert COUNTY[f"{whole(row[at[code]])}"] == row[at["地区"]], row
        for indicator in INDICATORS:
            yield (row[at[code]], row[at["年份"]], indicator), row[at[indicator]]


def frame_rows(frame):
    return [list(frame.columns), *frame.itertuples(index=False)]


def text(name, encoding="utf-8"):
    return (HERE / name).read_bytes().decode(encoding)


def records(name, encoding="utf-8", delimiter=","):
    return list(csv.reader(io.StringIO(text(name, encoding), newline=""), delimiter=delimiter))


def delimited():
    same("long.csv", long_rows(records("long.csv")))
    for name, encoding in (("long-bom.csv", "utf-8-sig"), ("long-gbk.csv", "gbk"), ("long-gb18030.csv", "gb18030")):
        whole_text = text(name, encoding)
        assert whole_text.count("\r\n") == whole_text.count("\n") == len(TRUTH) + 1
        same(name, long_rows(records(name, encoding)))
    assert (HERE / "long-bom.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    gb18030 = text("long-gb18030.csv", "gb18030")
    assert gb18030.count("㛃") == gb18030.count("𠮷") == 1
    try:
        text("long-gb18030.csv", "gbk")
        raise AssertionError("GBK reads long-gb18030.csv")
    except UnicodeDecodeError:
        pass
    for name, mark, separator in (("long-utf16.txt", b"\xff\xfe", "\t"), ("utf16be.csv", b"\xfe\xff", ",")):
        assert (HERE / name).read_bytes().startswith(mark)
        read = pandas.read_csv(HERE / name, encoding="utf-16", sep=separator, dtype={"地区代码": str})
        same(name, long_rows(frame_rows(read)))

    read = pandas.read_csv(HERE / "wide-years.csv")
    same("wide-years.csv", (((row[0], year, row[2]), row[4 + at]) for row in read.itertuples(index=False)
                            for at, year in enumerate(range(2015, 2020))))
    same("wide-indicators.csv", wide_rows(frame_rows(pandas.read_csv(HERE / "wide-indicators.csv"))))
    read = pandas.read_csv(HERE / "wide-both.csv")
    same("wide-both.csv", (((row["地区代码"], name[-4:], name[:-4]), row[name]) for _, row in read.iterrows()
                           for name in read.columns[2:]))
    same("codes.csv", wide_rows(frame_rows(pandas.read_csv(HERE / "codes.csv")), "代码"))
    read = records("spaces.csv", delimiter=";")
    plain = [[cell.translate({0x20: None, 0xA0: None, 0x202F: None, 0x2C: "."}) for cell in row] for row in read]
    same("spaces.csv", wide_rows(plain))
    for space in " \u00a0\u202f":
        assert space in text("spaces.csv")


def traditional(variants):
    with open(variants, encoding="utf-8", newline="") as file:
        simplified = str.maketrans(dict(list(csv.reader(file))[1:]))
    head, *rows = records("traditional.csv")
    rows = [[row[0].translate(simplified), *row[1:]] for row in rows]
    short = {county.removesuffix("县"): code for county, code in CODE.items()}
    # The variants are those of places' names, so that they do not bring the header over.
    assert head == ["地區", "年份", "常住人口", "貧困發生率", "財政支出"], head
    codes = [[short[row[0].removesuffix("县")], *row[1:]] for row in rows]
    same("traditional.csv", wide_rows([["代码", "年份", *INDICATORS], *codes], "代码"))


def r_files():
    for name, separator, decimal in (("r-write.csv", ",", "."), ("r-csv2.csv", ";", ","), ("r-table.tsv", "\t", ".")):
        # pandas too takes the first column for names of rows where the header is one cell short.
        read = pandas.read_csv(HERE / name, sep=separator, decimal=decimal, index_col=None if name.endswith("tsv") else 0)
        assert list(read.index) == list(range(1, 61))
        assert "2e+05" in text(name) and "NA" in text(name)
        same(name, wide_rows(frame_rows(read)))


def office():
    same("libre.csv", wide_rows(frame_rows(pandas.read_csv(HERE / "libre.csv"))))
    same("libre-gbk.csv", wide_rows(frame_rows(pandas.read_csv(HERE / "libre-gbk.csv", encoding="gbk"))))
    sheet = openpyxl.load_workbook(HERE / "libre.xlsx").active
    same("libre.xlsx", wide_rows(list(sheet.iter_rows(values_only=True))))
    same("libre.ods", wide_rows(frame_rows(pandas.read_excel(HERE / "libre.ods", engine="odf"))))
    sheet = xlrd.open_workbook(HERE / "libre.xls").sheet_by_index(0)
    same("libre.xls", wide_rows([sheet.row_values(nth) for nth in range(sheet.nrows)]))
    with tempfile.TemporaryDirectory() as scratch:
        # -1 writes each sheet to a file of its own.
        filters = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
        command = ["soffice", f"-env:UserInstallation={Path(scratch, 'profile').as_uri()}", "--headless"]
        names = [HERE / "pandas.xlsx", HERE / "merged.xlsx"]
        subprocess.run([*command, "--convert-to", filters, "--outdir", scratch, *names],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        read = {path.name: list(csv.reader(path.open(encoding="utf-8", newline=""))) for path in Path(scratch).glob("*.csv")}
    assert sorted(read) == ["merged-表1.csv", "pandas-数据.csv", "pandas-说明.csv"], sorted(read)
    same("pandas.xlsx", wide_rows(read["pandas-数据.csv"]))
    rows = read["merged-表1.csv"]
    years = [whole(rows[2][2 + at - at % 3].removesuffix("年")) for at in range(15)]
    heads = [cell.split("（")[0] for cell in rows[3][2:]]
    assert len(rows) == 18 and rows[1][-1] == "单位：万元" and rows[16][0].startswith("资料来源：")
    same("merged.xlsx", (((row[0], year, head), cell) for row in rows[4:16]
                         for year, head, cell in zip(years, heads, row[2:], strict=True)))
    merges = openpyxl.load_workbook(HERE / "merged.xlsx").active.merged_cells.ranges
    assert len(merges) == 1 + 2 + 5 + 1


def json_files():
    read = json.loads(text("records.json"))
    same("records.json", wide_rows([HEAD, *([row[name] for name in HEAD] for row in read)]))
    read = [json.loads(line) for line in text("lines.ndjson").splitlines()]
    same("lines.ndjson", wide_rows([HEAD, *([row[name] for name in HEAD] for row in read)]))


def packages():
    for source in ("package/datapackage.json", "package.zip"):
        report = frictionless.validate(HERE / source, type="package")
        assert report.valid and report.stats["tasks"] == 1, report.to_summary()
        rows = frictionless.Package(HERE / source).get_resource("figures").read_rows()
        same(source, (((row["地区代码"], row["年份"], row["指标"]), row["数值"]) for row in rows))
    with zipfile.ZipFile(HERE / "package.zip") as archive:
        assert archive.namelist() == ["datapackage.json", "figures.csv"]


def messy():
    """What is listed is there, and nothing else differs from the truth."""
    rows = records("messy.csv")
    head = rows[0]
    listed = json.loads(text("messy.expected.json"))
    spoiled = set()
    for one in listed:
        row = rows[one["row"] - 1]
        if one["column"] is not None:
            assert row[head.index(one["column"])] == one["found"], one
            spoiled.add((one["row"], one["column"]))
            if "value" in one:
                assert TRUTH[row[0], int(row[2]), one["column"]] == one["value"], one
        elif one["kind"] == "duplicate_key":
            first = rows[one["first_row"] - 1]
            assert [row[0], row[2]] == [first[0], first[2]] == one["key"]
            assert [name for name, a, b in zip(head, row, first) if a != b] == one["differs"]
            spoiled |= {(one["row"], name) for name in one["differs"]}
        else:
            assert len(row) == one["found"] and len(head) == one["expected"], one
    assert {nth + 1 for nth, row in enumerate(rows) if len(row) != len(head)} == {
        one["row"] for one in listed if one["kind"] in ("too_many_cells", "too_few_cells")}
    totals = {one["row"] for one in listed if one["kind"] == "total_row"}
    checked = 0
    for nth, row in enumerate(rows[1:], 2):
        for indicator in INDICATORS:
            if nth not in totals and (nth, indicator) not in spoiled:
                assert value(row[head.index(indicator)]) == TRUTH[row[0], int(row[2]), indicator], (nth, indicator)
                checked += 1
    kinds = len({one["kind"] for one in listed})
    print(f"messy.csv: {len(listed)} troubles of {kinds} kinds, {checked} other values")


if __name__ == "__main__":
    assert len(TRUTH) == 180 and list(TRUTH.values()).count(None) == 3
    delimited()
    traditional(sys.argv[1])
    r_files()
    office()
    json_files()
    packages()
    messy()
    for path in sorted(HERE.iterdir()):
        if path.is_file() and path.stat().st_size >= 20_000 and path.name != "truth.json":
            raise AssertionError(f"{path.name} has {path.stat().st_size} bytes")
