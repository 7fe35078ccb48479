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

_KEPT = re.compile(r"(?:削除|消去)しないで|消さないで")


def instruction(sentence: str) -> tuple[int, int] | None:
    """The place of an instruction in a sentence."""
    unbroken = joined(sentence)
    found = _JAPANESE.search(unbroken.text)
    if found is None or _NEGATED.search(_KEPT.sub("", unbroken.text)):
        return None
    return unbroken.place(*found.span())
