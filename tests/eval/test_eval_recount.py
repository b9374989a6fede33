"""Counts that an answer states, counted anew from its own sentences: only the true ones are explained."""

import pytest

from tuning.eval.distances import distances
from tuning.eval.recount import averaged, bills, recounted, set_against
from tuning.eval.rows import Catalog


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return Catalog.load()


@pytest.mark.parametrize(
    ("text", "explained"),
    [
        ("龍洞共有 145 條 5.10a–5.10d 的路線 [1]。", {"145", "10"}),
        ("龍洞共有 146 條 5.10a–5.10d 的路線 [1]。", set()),
        ("墾丁共有 145 條 5.10a–5.10d 的路線 [1]。", set()),
        ("There are 16 routes without videos at Guanziling, graded from 5.6 to 5.12d [1].", {"16", "5.6", "5.12d"}),
        ("There are 16 routes without videos at Guanziling, graded from 5.6 to 5.13a [1].", {"16", "5.6"}),
        ("There are 16 routes with videos at Guanziling.", set()),
        ("目前資料中共有 3 條名字帶「寶貝」字樣的路線，難度從 5.7 到 5.11a。", {"3", "5.7", "5.11a"}),
        ("關子嶺共有 31 條不含 5.10a–5.10d、不含神秘谷的路線。", {"31"}),
        ("關子嶺共有 31 條不含 5.10a–5.10d 的路線。", set()),
        ("德芙蘭共有 12 條傳統攀登路線，難度從 5.6 到 5.11b [2]。", {"12", "5.6", "5.11b"}),
        ("德芙蘭共有 12 條好爬的傳統攀登路線。", set()),
        ("龍洞沒有 5.8–5.10a、標記為適合熱身的運動攀登路線。另外有 18 條 5.8–5.10a 的路線也可以拿來熱身", {"18", "6"}),
        ("There are 38 areas in our data, here are 4 of them:", {"38"}),
        ("目前資料中有 1 條 V4–V6 的路線，難度從 V5 到 V5。", {"1", "12", "V5"}),
        ("目前資料中共有 15 間上攀館或綜合館，先列出其中 4 間：", {"15"}),
        ("墾丁有 53 條路線，其中 5.10a–5.10d 的有 19 條", set()),
        ("墾丁有 53 條不含陽光牆或龍牆的路線，其中 5.10a–5.10d 的有 19 條", {"53"}),
    ],
)
def test_only_a_true_claim_of_a_count_explains_its_numbers(text: str, explained: set[str], catalog: Catalog) -> None:
    """A count, its grades' ends, and how many more may belong to it; nothing where a word is not understood."""
    assert recounted(text, catalog) == explained


def test_sums_means_and_shares_of_a_cited_place_are_computed_anew(catalog: Catalog) -> None:
    """What the rows give is explained; another sum, another mean and another share are not."""
    area = catalog.by_id["kenting/love-peace-happiness"]
    base = {"sources": [{"n": 1, "id": area["id"], "type": "area"}]}
    said = "愛與和平有資料的 5 條路線，bolt 數加起來共 14 個 bolt，平均 2.8 個 bolt [1]。"
    assert {"14", "2.8"} <= averaged({**base, "answer": said}, catalog)
    assert not {"15", "2.9"} & averaged({**base, "answer": said}, catalog)
    assert averaged({**base, "answer": "有 14 個 bolt。"}, catalog) == set()
    assert averaged({"sources": [], "answer": "共有 18 條。佔全部 107 條路線的 16.8%。"}, catalog) == {"16.8"}
    assert averaged({"sources": [], "answer": "共有 18 條。佔全部 107 條路線的 17.8%。"}, catalog) == set()


@pytest.mark.parametrize(
    ("text", "explained"),
    [
        ("甲館：1 人的平日單次加岩鞋租借一共 NT$600 [1]。甲館的票價：平日單次 NT$500、岩鞋租借 NT$100 [1]。", {"600"}),
        ("甲館：2 人的平日單次加岩鞋租借一共 NT$600 [1]。甲館的票價：平日單次 NT$500、岩鞋租借 NT$100 [1]。", set()),
        ("A Gym: weekday entry plus shoe rental for 2 comes to NT$1200 [1]. "
         "Prices at A Gym: weekday entry NT$500, shoe rental NT$100 [1].", {"1200"}),
        ("A Gym: weekday entry plus shoe rental for 2 comes to NT$1200 [1].", set()),
        ("甲館：2 人的平日單次加岩鞋租借（1 份）一共 NT$1100 [1]。"
         "甲館的票價：平日單次 NT$500、岩鞋租借 NT$100 [1]。", {"1100"}),
        ("甲館：2 人的平日單次加岩鞋租借（1 份）一共 NT$1200 [1]。"
         "甲館的票價：平日單次 NT$500、岩鞋租借 NT$100 [1]。", set()),
    ],
)  # fmt: skip
def test_only_a_sum_of_the_prices_beside_it_explains_a_bill(text: str, explained: set[str]) -> None:
    """A bill of prices that the answer does not name, or of another number of people, is not explained."""
    assert bills(text) == explained


@pytest.mark.parametrize(
    ("text", "known", "explained"),
    [
        (
            "Long Dong has more of them, a difference of 84 routes: 204 routes, 120 routes",
            {"204", "120"},
            {"84", "1.7"},
        ),
        ("Long Dong has more of them, a difference of 84 routes: 204 routes, 120 routes", {"204"}, set()),
        ("台北市的比較多，約 3.5 倍：共有 14 間攀岩館，新北市共有 4 間", {"14", "4"}, {"10", "3.5"}),
        ("龍洞共有 204 條，墾丁共有 120 條", {"204", "120"}, set()),
    ],
)
def test_only_two_true_counts_explain_by_how_much_they_differ(text: str, known: set[str], explained: set[str]) -> None:
    """Where one is not known to be true, or nothing is set against each other, no difference is explained."""
    assert set_against(text, known) == explained


def test_kilometres_are_measured_from_a_county_without_gyms_too(catalog: Catalog) -> None:
    """From its seat, within the slack of a town; other kilometres are not explained."""
    answer = {"sources": [{"id": "boulder-space-zuoying"}], "answer": "離屏東縣最近的攀岩館在 19 公里外，不是 419 公里"}
    assert distances(answer, catalog) == {"19"}


def test_a_bill_of_thousands_is_added_up_anew() -> None:
    """A comma parts thousands, and no numbers."""
    text = "Y17：15 人的假日單次加岩鞋租借加吊帶租借一共 NT$5,700。"
    text += "Y17的票價：假日單次 NT$280、岩鞋租借 NT$50、吊帶租借 NT$50"
    assert bills(text) == {"5700"}
    assert bills(text.replace("5,700", "5,800")) == set()
