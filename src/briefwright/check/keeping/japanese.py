"""Instructions in Japanese to keep or copy material."""

import re

from briefwright.check.joined import joined

_KEEP = (
    r"(?:保存|保管|保全|記録|録画|録音|印刷|撮影|コピー|複製|ダウンロード|転送"
    r"|スクリーンショット|スクショ|画面キャプチャ)"
)
_MATERIAL = (
    r"(?:証拠|画像|動画|写真|映像|投稿|画面|コンテンツ|ファイル|ページ|サイト"
    r"|スクリーンショット|スクショ)"
)
_ASK = (
    r"(?:して(?:おいて|おき)?(?:ください|下さい|ほしい|欲しい|ましょう|おきましょう|おくこと|おくとよい|おくべき)"
    r"|しましょう|するように(?:してください|しましょう)?|すること(?=[。\s]|$)|するとよい|すべき|しておくと|を(?:撮って|取って|残して|とって)"
    r"(?:おいて|おき)?(?:ください|下さい|ましょう|おきましょう)?|を(?:撮り|取り|残し|とり)ましょう|をお願いします)"
)
_JAPANESE = re.compile(
    rf"(?P<words>(?:{_MATERIAL}[^。、]{{0,12}}?(?:を|は|の|も|に))?{_KEEP}(?:を)?{_ASK})"
    rf"|(?:{_MATERIAL})[^。]*?{_KEEP}(?:して|し、|した(?:うえ|上)で|してから)[^。]*?(?:ください|下さい|ましょう)"
    rf"|{_MATERIAL}[^。、]{{0,8}}?(?:(?:削除|消去)しないで|消さないで)(?:おいて)?(?:ください|下さい|おきましょう)"
    rf"|(?P<left>{_MATERIAL}(?:として)?(?:を)?[^。、]{{0,6}}?残し(?:てください|ておいてください|ましょう|ておきましょう))"
)
_NEGATED = re.compile(
    r"しないで|せずに|せず、|してはいけ|してはなら|しては(?:なり|いけ)ません|控え|禁止|不要|やめ|ないでください|"
    r"必要はありません|行わないで"
)

# An address, a number or this very page may be kept.
_HARMLESS = re.compile(
    r"(?:番号|URL|ＵＲＬ|アドレス|連絡先|日時|日付|住所|名前|ちらし|チラシ|リーフレット|冊子|カード|ポスター"
    rf"|この(?:ページ|頁|サイト))[をはも][^。、]{{0,8}}?{_KEEP}"
)
# Others are told to keep it, not readers.
_OTHERS = re.compile(
    r"(?:事業者|プロバイダ|警察|捜査機関|機関|当局|国|政府|自治体|団体|学校|裁判所)に?は[^。]*$"
)
_KEPT = re.compile(r"(?:削除|消去)しないで|消さないで")


def instruction(sentence: str) -> tuple[int, int] | None:
    """The place of an instruction in a sentence."""
    unbroken = joined(sentence)
    text = _HARMLESS.sub(lambda harmless: "＊" * len(harmless[0]), unbroken.text)
    found = _JAPANESE.search(text)
    if found is None or _NEGATED.search(_KEPT.sub("", text)):
        return None
    if _OTHERS.search(text[: found.start()]):
        return None
    return unbroken.place(*found.span())
