* Reads responses.csv into Stata 14 or later. Start it in the folder of the package.
version 14
import delimited using "responses.csv", varnames(1) case(preserve) encoding("utf-8") stringcols({% for v in variables if not v.item %}{{ loop.index }} {% endfor %}) clear
{# Stata itself makes names of the columns; here they get the names of the other scripts. #}
local names {% for v in variables %}{{ v.short }} {% endfor %}

local place = 0
foreach column of varlist _all {
    local place = `place' + 1
    local name : word `place' of `names'
    if "`column'" != "`name'" rename `column' `name'
}
{% for v in variables %}
label variable {{ v.short }} {{ (v.statement or v.label)|stata }}
{% endfor %}
{% for v in variables if v.item %}
label define {{ v.short }}{% for x in v["values"] %} {{ x.value }} {{ x.label|stata }}{% endfor %} .a {{ codes[0].label|stata }} .b {{ codes[1].label|stata }} .c {{ codes[2].label|stata }} .d {{ codes[3].label|stata }}
label values {{ v.short }} {{ v.short }}
{% endfor %}
mvdecode {% for v in variables if v.item %}{{ v.short }} {% endfor %}, mv(96=.a \ 97=.b \ 98=.c \ 99=.d)
{% for v in variables if v.reversed %}
generate {{ v.short }}_r = {{ v.min + v.max }} - {{ v.short }}
{% endfor %}
{% set reversed = variables|selectattr("reversed")|map(attribute="short")|list %}
{% for d in dimensions if d["items"] %}
egen {{ d.short }} = rowmean({% for i in d["items"] %}{{ i }}{% if i in reversed %}_r{% endif %} {% endfor %})
egen answered = rownonmiss({% for i in d["items"] %}{{ i }} {% endfor %})
replace {{ d.short }} = . if answered < {{ d.min_answered }}
drop answered
label variable {{ d.short }} {{ d.label|stata }}
{% if d["items"]|length > 1 %}
alpha {% for i in d["items"] %}{{ i }}{% if i in reversed %}_r{% endif %} {% endfor %}, casewise asis
{% endif %}
{% endfor %}
