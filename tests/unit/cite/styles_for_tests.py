"""Two small CSL styles, written for the tests."""

_HEAD = """\
<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="{kind}">
  <info><title>For tests</title><id>urn:test</id><updated>2026-01-01T00:00:00Z</updated></info>
"""

AUTHOR_DATE = (
    _HEAD.format(kind="in-text")
    + """\
  <macro name="by">
    <names variable="author">
      <name form="short" and="text"/>
      <substitute><text variable="title" form="short"/></substitute>
    </names>
  </macro>
  <citation>
    <sort><key macro="by"/></sort>
    <layout prefix="(" suffix=")" delimiter="; ">
      <group delimiter=", ">
        <group delimiter=" ">
          <text macro="by"/>
          <date variable="issued"><date-part name="year"/></date>
        </group>
        <group delimiter=" ">
          <label variable="locator" form="short"/>
          <text variable="locator"/>
        </group>
      </group>
    </layout>
  </citation>
  <bibliography>
    <sort><key macro="by"/></sort>
    <layout suffix=".">
      <text macro="by"/>
      <text variable="title" prefix=". "/>
    </layout>
  </bibliography>
</style>
"""
)

SUPRA = (
    _HEAD.format(kind="note")
    + """\
  <citation>
    <layout suffix="." delimiter="; ">
      <choose>
        <if position="ibid"><text term="ibid" text-case="capitalize-first"/></if>
        <else-if position="subsequent">
          <text variable="title" form="short"/>
          <number variable="first-reference-note-number" prefix=", supra note "/>
        </else-if>
        <else><text variable="title"/></else>
      </choose>
    </layout>
  </citation>
</style>
"""
)

DEPENDENT = """\
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0">
  <info>
    <link href="http://www.zotero.org/styles/apa" rel="independent-parent"/>
  </info>
</style>
"""

UNDEFINED_MACRO = (
    _HEAD.format(kind="note")
    + '  <citation><layout><text macro="nowhere"/></layout></citation>\n</style>\n'
)
