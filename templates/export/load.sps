* Encoding: UTF-8.
* Reads responses.csv into SPSS (and PSPP). Start it in the folder of the package.
GET DATA /TYPE=TXT /FILE='responses.csv' /ENCODING='UTF8' /ARRANGEMENT=DELIMITED /DELCASE=LINE
  /DELIMITERS="," /QUALIFIER='"' /FIRSTCASE=2
  /VARIABLES=
{% for v in variables %}
  {{ v.short }} {% if v.item %}F2.0{% else %}A{{ v.width }}{% endif %}

{% endfor %}
  .
VARIABLE LABELS
{% for v in variables %}
  {% if not loop.first %}/{% endif %}{{ v.short }} {{ (v.statement or v.label)|spss }}
{% endfor %}
  .
VALUE LABELS
{% for v in variables if v.item or v.quasi %}
  {% if not loop.first %}/{% endif %}{{ v.short }}{% for x in v["values"] %} {% if v.item %}{{ x.value }}{% else %}{{ x.value|spss }}{% endif %} {{ x.label|spss }}{% endfor %}{% for c in codes %} {% if v.item %}{{ c.value }}{% elif c.value == "96" or c.value == "99" %}{{ c.value|spss }}{% endif %}{% if v.item or c.value == "96" or c.value == "99" %} {{ c.label|spss }}{% endif %}{% endfor %}

{% endfor %}
  .
MISSING VALUES {% for v in variables if v.item %}{{ v.short }} {% endfor %}(96 THRU 99).
{% for v in variables if v.reversed %}
COMPUTE {{ v.short }}_r = {{ v.min + v.max }} - {{ v.short }}.
{% endfor %}
{% set reversed = variables|selectattr("reversed")|map(attribute="short")|list %}
{% for d in dimensions if d["items"] %}
COMPUTE {{ d.short }} = MEAN.{{ d.min_answered }}({% for i in d["items"] %}{{ i }}{% if i in reversed %}_r{% endif %}{% if not loop.last %}, {% endif %}{% endfor %}).
VARIABLE LABELS {{ d.short }} {{ d.label|spss }}.
{% endfor %}
EXECUTE.
{% for d in dimensions if d["items"]|length > 1 %}
RELIABILITY /VARIABLES={% for i in d["items"] %}{{ i }}{% if i in reversed %}_r{% endif %} {% endfor %}/SCALE('{{ d.short }}') ALL /MODEL=ALPHA.
{% endfor %}
