# Reads responses.csv into R, without any package. Run it in this folder: Rscript load.R
# `responses` then holds the answers, `reasons` why an answer is missing, `scored` the answers with reversed items
# turned round and a score per dimension.

responses <- read.csv("responses.csv", colClasses = "character", check.names = FALSE, encoding = "UTF-8", na.strings = "")
names(responses) <- c({% for v in variables %}{{ v.short|quoted }}{% if not loop.last %}, {% endif %}{% endfor %})

items <- c({% for v in variables if v.item %}{{ v.short|quoted }}{% if not loop.last %}, {% endif %}{% endfor %})
codes <- c({% for c in codes %}{{ c.label|quoted }} = {{ c.value }}{% if not loop.last %}, {% endif %}{% endfor %})

# Why an answer is missing; NA where there is an answer, or where the item was not asked.
reasons <- as.data.frame(lapply(responses[items], function(x) {
  factor(as.integer(x), levels = codes, labels = names(codes))
}))
responses[items] <- lapply(responses[items], function(x) {
  x <- as.integer(x)
  replace(x, x %in% codes, NA)
})

# What is known of who answered. 96 is hidden, 99 was not told: both are NA here.
{% for v in variables if v.quasi %}
responses${{ v.short }} <- factor(responses${{ v.short }},
  levels = c({% for x in v["values"] %}{{ x.value|quoted }}{% if not loop.last %}, {% endif %}{% endfor %}),
  labels = c({% for x in v["values"] %}{{ x.label|quoted }}{% if not loop.last %}, {% endif %}{% endfor %}))
{% endfor %}

# What every column is about: labels["name"].
labels <- c({% for v in variables %}{{ v.short }} = {{ (v.statement or v.label)|quoted }}{% if not loop.last %},
  {% endif %}{% endfor %})

# A high answer to a reversed item means a low score.
scored <- responses
{% for v in variables if v.reversed %}
scored${{ v.short }} <- {{ v.min + v.max }} - scored${{ v.short }}
{% endfor %}

dimensions <- list(
{% for d in dimensions %}
  {{ d.short }} = list(label = {{ d.label|quoted }}, min_answered = {{ d.min_answered }}, items = c({% for i in d["items"] %}{{ i|quoted }}{% if not loop.last %}, {% endif %}{% endfor %})){% if not loop.last %},{% endif %}

{% endfor %}
)

# The mean of the answered items, where enough were answered.
for (name in names(dimensions)) {
  x <- scored[dimensions[[name]]$items]
  enough <- rowSums(!is.na(x)) >= dimensions[[name]]$min_answered
  scored[[name]] <- ifelse(enough, rowMeans(x, na.rm = TRUE), NA)
}

# Cronbach's alpha over those who answered all items of a dimension.
alpha <- function(x) {
  x <- x[complete.cases(x), , drop = FALSE]
  j <- ncol(x)
  if (j < 2 || nrow(x) < 3) return(NA)
  j / (j - 1) * (1 - sum(apply(x, 2, var)) / var(rowSums(x)))
}

# Mean per group: means("network", "wave"), or any other columns that are there.
means <- function(...) {
  aggregate(scored[names(dimensions)], scored[c(...)], function(x) mean(x, na.rm = TRUE), drop = TRUE)
}

# Whether items belong together as the dimensions say: the factor structure is for you to look at. For example:
# factanal(na.omit(scored[items]), factors = length(dimensions), rotation = "promax")

cat("rows", nrow(responses), "\n")
for (name in names(dimensions)) {
  cat("alpha", name, format(alpha(scored[dimensions[[name]]$items]), digits = 15), "\n")
  cat("mean", name, format(mean(scored[[name]], na.rm = TRUE), digits = 15), "\n")
}
