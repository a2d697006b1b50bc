"""Text files in encodings old and new."""

from __future__ import annotations

import codecs
import re
from io import BytesIO
from itertools import chain
from pathlib import Path
from unicodedata import normalize

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from data.errors import UnreadableInput
from ingest.pipeline.documents import Particulars, document
from ingest.readers.decode import decode
from ingest.readers.encodings.fonts import put_right
from ingest.readers.encodings.syllables import is_syllable
from ingest.readers.encodings.unfonted import unfonted
from ingest.readers.plain import read_plain
from tests.ingest.encoded import FONTS, encode, kept

TABLE = yaml.safe_load((Path(__file__).parent / "tables" / "encodings.yaml").read_text("utf-8"))
ASKED = ("utf-8", "utf-16-le", "utf-16-be", "windows-1251", "koi8-r", "koi8-u", "windows-1258", "tcvn3", "vni")
VIETNAMESE = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
LETTERS = [normalize("NFC", vowel + tone) for vowel in VIETNAMESE for tone in TONES] + ["đ"]
ACCENTED = [letter for small in LETTERS for letter in (small, small.upper()) if not letter.isascii()]


def sentences(encoding, kind):
    return [sentence for language in TABLE["tried"][encoding] for sentence in TABLE[kind][language]]


@pytest.mark.parametrize("kind", ["tuned", "unseen"])
@pytest.mark.parametrize("encoding", TABLE["tried"])
def test_sentences(encoding, kind):
    """At least 98 of 100 are exact, and what is not exact is flagged; all is exact in what was asked for."""
    tried = sentences(encoding, kind)
    found = {sentence: decode(encode(sentence, encoding), "a") for sentence in tried}
    wrong = [s for s, had in found.items() if normalize("NFC", had.text) != kept(s, encoding)]
    assert len(tried) >= 20
    assert len(wrong) <= (0.02 if encoding in ASKED else 0.05) * len(tried), wrong
    assert all("encoding_uncertain" in found[sentence].flags for sentence in wrong)
    assert all(("legacy_font" in had.flags) == (encoding in FONTS) for had in found.values())


# bytes, text, flags
CASES = {
    "ASCII": (b"40 tents", "40 tents", ()),
    "nothing": (b"", "", ()),
    "UTF-8, marked": (codecs.BOM_UTF8 + "40 lều".encode(), "40 lều", ()),
    "UTF-16, marked": ("40 lều".encode("utf-16"), "40 lều", ()),
    "UTF-16 BE, marked": (codecs.BOM_UTF16_BE + "40 lều".encode("utf-16-be"), "40 lều", ()),
    "UTF-32, marked": ("40 lều".encode("utf-32"), "40 lều", ()),
    "UTF-32 BE, marked": (codecs.BOM_UTF32_BE + "40 lều".encode("utf-32-be"), "40 lều", ()),
    "UTF-16 of Cyrillic without a space": ("палатки".encode("utf-16-le"), "палатки", ()),
    "UTF-16 cut off": ("Forty tents".encode("utf-16-le")[:-1], "Forty tent\ufffd", ("incomplete",)),
    "UTF-16, marked, cut off": ("40 lều".encode("utf-16")[:-1], "40 lề\ufffd", ("incomplete",)),
    "UTF-8 cut off": ("Сорок палаток".encode()[:-1], "Сорок палато\ufffd", ("incomplete",)),
    "ASCII, cut off in a dash": (b"Forty tents \xe2\x80", "Forty tents \ufffd", ("incomplete",)),
    "UTF-8 with a bad byte": (
        "Сорок палаток".encode() + b"\xff.",
        "Сорок палаток\ufffd.",
        ("encoding_uncertain",),
    ),
    "UTF-8 with U+FFFD in it": ("Сорок \ufffd".encode(), "Сорок \ufffd", ()),
    "marked UTF-8 with a bad byte": (codecs.BOM_UTF8 + b"a\xffb", "a\ufffdb", ("encoding_uncertain",)),
    "mojibake stays": ("Ð¡Ð¾Ñ€Ð¾Ðº".encode(), "Ð¡Ð¾Ñ€Ð¾Ðº", ()),
    "French": ("L'État a déclaré que 40 tentes ont été livrées à Orléans.".encode("latin-1"), None, ()),
    "French signs": ("« Cœur » – 40 € d’été".encode("cp1252"), None, ()),
    "English with names": (
        "Two agencies in Lübeck, Aarhus and Malmø told us that Mr Óscar Peña had counted forty tents.".encode(
            "cp1252"
        ),
        None,
        ("encoding_uncertain",),
    ),
    "UTF-16 with a sign": ("Chợ có 40 lều 🎪 và 3 xe.".encode("utf-16-be"), "Chợ có 40 lều 🎪 và 3 xe.", ()),
    "English with a sign": ("“Forty tents” – said he".encode("cp1252"), None, ()),
}


@pytest.mark.parametrize(("raw", "text", "flags"), CASES.values(), ids=CASES)
def test_cases(raw, text, flags):
    had = decode(raw, "a")
    assert had.text == (raw.decode("cp1252") if text is None else text)
    assert had.flags == flags


NO_TEXT = {
    "zeros": b"abc\0def",
    "zeros in between": b"a\0b\0\0\0\0\xff\xd8" * 9,
    "every byte": bytes(range(256)),
    "bytes": b"\xff\x00\xfe\x81" * 50,
    "controls": b"\xe9\x01\x02\x03\x04" * 9,
}


@pytest.mark.parametrize("raw", NO_TEXT.values(), ids=NO_TEXT)
def test_no_text(raw):
    with pytest.raises(UnreadableInput, match=r"a: .* no text"):
        decode(raw, "a")


# language or encoding that is not declared: kept as well as can be, and flagged
FOREIGN = {
    "Polish": ("Ministerstwo podało, że zużyto 40 namiotów więcej niż się spodziewano.", "cp1250"),
    "Greek": ("Το υπουργείο ανακοίνωσε ότι στήθηκαν σαράντα σκηνές δίπλα στο ποτάμι.", "cp1253"),
    "Portuguese": ("O ministério não confirmou que há 40 tendas; a população já está à espera.", "cp1252"),
    "Chinese": ("河边搭起了四十顶帐篷,比预期的要多。", "gb18030"),
    "random letters": ("ъыжщцю эфйхг шщюяэ", "cp1251"),
}


@pytest.mark.parametrize(("text", "encoding"), FOREIGN.values(), ids=FOREIGN)
def test_foreign(text, encoding):
    had = decode(text.encode(encoding), "a")
    assert had.text == text or had.flags == ("encoding_uncertain",)
    assert not {"legacy_font"} & set(had.flags)


@pytest.mark.parametrize("font", FONTS)
def test_font_reaches_every_letter(font):
    """All 134 accented letters; toned capitals only where the font has them."""
    assert len(set(ACCENTED)) == 134
    typed = {letter: encode(letter, font) for letter in ACCENTED}
    shown = {letter: put_right(f"x {raw.decode('cp1252')}x", font) for letter, raw in typed.items()}
    assert shown == {letter: f"x {kept('x' + letter, font)[1:]}x" for letter in ACCENTED}
    assert len(set(typed.values())) == (134 if "marks" in FONTS[font] else 74)


# typed with a font and shown without it → the text
TYPED = {
    "Hµ Néi": "Hà Nội",
    "Haø Noäi": "Hà Nội",
    "HAØ NOÄI": "HÀ NỘI",
    "Céng hßa x· héi chñ nghÜa ViÖt Nam": "Cộng hòa xã hội chủ nghĩa Việt Nam",
    "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam": "Cộng hòa xã hội chủ nghĩa Việt Nam",
    "§éc lËp, tù do, h¹nh phóc. ¤ng nãi: “N­íc s¹ch”.": "Độc lập, tự do, hạnh phúc. Ông nói: “Nước sạch”.",
    "Ñoäc laäp, töï do, haïnh phuùc. OÂng noùi: “Nöôùc saïch”.": "Độc lập, tự do, hạnh phúc. Ông nói: “Nước sạch”.",
    "BÖnh viÖn tiÕp nhËn 26 häc sinh. èm nÆng": "Bệnh viện tiếp nhận 26 học sinh. Ốm nặng",
    "§¶NG CéNG S¶N": "ĐẢNG CỘNG SẢN",
    "Uñy ban §¶NG, ¢Ên §é": "Ủy ban ĐẢNG, Ấn Độ",
    "LÔ hμ néi, mét triÖu": "Lễ hà nội, một triệu",
}


@pytest.mark.parametrize(("shown", "text"), TYPED.items())
def test_unfonted(shown, text):
    assert unfonted(shown) == text


@pytest.mark.parametrize("font", FONTS)
@pytest.mark.parametrize("kind", ["tuned", "unseen"])
def test_unfonted_sentences(font, kind):
    for sentence in TABLE[kind]["vi"]:
        assert unfonted(encode(sentence, font).decode("cp1252")) == kept(sentence, font)


# sentences in which a font's letters could be seen
NOT_TYPED = [
    "L'été dernier, où étaient-ils ? « Rien n'a été décidé », a déclaré Noël à l'île. Le maïs coûte 3 €.",
    "Le où, le où, le où ; haïr le maïs naïf ; l'aïeul d'Israël, canoë, ambiguë, aiguë.",
    "Voilà — où « »",
    "Não há solução; as ações são boas. A população ainda não está lá. Põe isto aí, irmão. Três pães.",
    "Über die Größe der Häuser müssen wir reden. Ärger für Österreichs Bürger. »Schön«, sagte er. §5 ©2020",
    "El año pasado, según él, la nación recibió más ayuda. ¿Qué dirán los niños? Aún, Raúl, baúl, país.",
    "På øen boede 300 mennesker; også blåbær, fløde og rødgrød. Året før var det færre.",
    "Hyvää päivää, äänestäjät! Tämä on hyvä päätös. Yöllä söi.",
    "Õppejõud käis õues; äärmine öö.",
    "Caffè, perché, città, più, né, sì, così, là, qui, già",
    "Château · Hôtel © 2020 ® 5 µm und 7 µg",
    "Temperature 20° ± 2, ½ cup, ¾ of it · • © Reuters ® «quote»",
    "Það er ekki gott að vera á ferð. Þórður, Ísafjörður, æði.",
    "Coöperatie met België en Israël, geïnd, reële ideeën, beïnvloed, zeeën.",
    "Az önkormányzat két új óvodát épít, ahol száz gyerek fér el; később több is lesz.",
    "În această zi, mâine, România, câțiva oameni.",
    "Město má čtyřicet stanů, řekl úřad; více než čekali.",
    "Bakanlık kırk çadır kurulduğunu söyledi; gölün kıyısında üç köy var.",
    "Ð¡Ð¾Ñ€Ð¾Ðº Ð¿Ð°Ð»Ð°Ñ‚Ð¾Ðº ÑÑ‚Ð¾ÑÑ‚",
    "Caf\u00e9\u00ad teria co\u00adopera\u00adtion of hy\u00adphen\u00adated words",
    "Bão hoàn toàn, toà nhà, khoá hoà",
    "HOÀNG HOÀ, TOÀ ÁN",
    "Â© Ã© Ã  Ã¨ lâ€™Ã©tÃ©",
]


ORDINARY = chain(*TABLE["tuned"].values(), *TABLE["unseen"].values())


@pytest.mark.parametrize("text", [*NOT_TYPED, *ORDINARY])
def test_not_unfonted(text):
    assert unfonted(text) is None


def test_syllables():
    told = ("nghiêng quyết gìn giữ khuỷu oằn yểng Đường Ở ửng thuở uốn xoong"), ("été bt größe nước7 cát̀ cãt ở̃")
    assert [word for word in told[0].split() if not is_syllable(word, "vi")] == []
    assert [word for word in told[1].split() if is_syllable(word, "vi")] == []


def test_plain():
    raw = encode("Ủy ban cho biết có 40 lều.\r\nNgười dân đã rời làng từ sớm.", "vni")
    (article,) = read_plain(BytesIO(raw), "a")
    assert article.text == "Ủy ban cho biết có 40 lều.\nNgười dân đã rời làng từ sớm."
    assert (article.raw, article.flags) == (raw, ("legacy_font",))
    (article,) = read_plain(BytesIO("Hµ Néi".encode()), "a")
    had = document(article, Particulars())
    assert (had.text, had.flags) == ("Hà Nội", ("legacy_font",))


WORDS = {
    code: sorted({w for s in TABLE["tuned"][code] for w in re.findall(r"[^\W\d_]+", s)})
    for code in ("ru", "uk", "vi")
}
TRIED = [
    (e, code) for e, codes in TABLE["tried"].items() for code in codes if code in WORDS and e != "mac-cyrillic"
]


@given(st.data(), st.sampled_from(TRIED))
def test_words_of_a_language(data, tried):
    """Whatever words, three or more: it never raises, and what is not flagged is exact."""
    encoding, code = tried
    text = " ".join(data.draw(st.lists(st.sampled_from(WORDS[code]), min_size=3, max_size=20)))
    had = decode(encode(text, encoding), "a")
    assert "encoding_uncertain" in had.flags or normalize("NFC", had.text) == kept(text, encoding)


_LONG = 20  # letters that are not ASCII's
_MARKS = ("юя", "яю")  # in windows-1251 these are UTF-16's marks
ALPHABETS = {
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя   7",
    "uk": "абвгдеєжзиіїйклмнопрстуфхцчшщьюя   7",
    "vi": "".join(LETTERS) + "bcdghklmnpqrstvx   7",
}


@given(st.data(), st.sampled_from(TRIED))
def test_letters_of_a_language(data, tried):
    """Whatever letters: it never raises, and what is not flagged is exact where it is long enough."""
    encoding, code = tried
    text = data.draw(st.text(ALPHABETS[code], min_size=30, max_size=120))
    assume(sum(sign.isalpha() and not sign.isascii() for sign in text) >= _LONG and text[:2] not in _MARKS)
    had = decode(encode(text, encoding), "a")
    assert "encoding_uncertain" in had.flags or normalize("NFC", had.text) == kept(text, encoding)


@given(st.binary())
def test_any_bytes(raw):
    """Text, or the one error."""
    try:
        assert isinstance(decode(raw, "a").text, str)
    except UnreadableInput as error:
        assert error.remedy


@given(st.text(st.characters(exclude_characters="\0\x04", exclude_categories=["Cs"])))
def test_utf8_is_exact(text):
    assert decode(text.encode(), "a").text == text.removeprefix("\ufeff")
