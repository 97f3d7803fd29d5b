//! Forms as they stand on our pages: read from the page, so that no field is forgotten.

use crate::app::Page;

/// A form that is posted.
#[derive(Debug, Clone)]
pub(super) struct Form {
    /// Where it goes, if not to the page itself.
    pub(super) action: Option<String>,
    pub(super) with_parts: bool,
    pub(super) posts: bool,
    pub(super) fields: Vec<Field>,
}

/// A field, as it is filled in already.
#[derive(Debug, Clone)]
pub(super) struct Field {
    pub(super) name: String,
    pub(super) value: String,
    /// Whether anything can be typed in it.
    pub(super) typed: bool,
}

/// The forms on a page.
pub(super) fn on(page: &Page) -> Vec<Form> {
    let forms = page.body.split("<form").skip(1).map(|rest| rest.split("</form>").next().unwrap());
    forms.map(form).collect()
}

fn form(source: &str) -> Form {
    let (opening, rest) = source.split_once('>').unwrap();
    let mut fields: Vec<Field> = Vec::new();
    for tag in rest.split('<').skip(1) {
        let (tag, text) = tag.split_once('>').unwrap_or((tag, ""));
        let (Some(name), element) = (attribute(tag, "name"), tag.split_whitespace().next().unwrap()) else {
            continue;
        };
        let kind = attribute(tag, "type").unwrap_or_else(|| "text".into());
        let value = attribute(tag, "value").unwrap_or_default();
        let field = match (element, kind.as_str()) {
            ("input", "radio" | "checkbox") => {
                let known = fields.iter().position(|field| field.name == name);
                let checked = tag.split_whitespace().any(|word| word == "checked");
                match known {
                    Some(known) if checked => {
                        fields[known].value = value;
                        continue;
                    }
                    Some(_) => continue,
                    None => Field { name, value, typed: false },
                }
            }
            ("input", "hidden" | "submit") | ("button", _) => Field { name, value, typed: false },
            ("input", _) => Field { name, value, typed: true },
            ("textarea", _) => Field { name, value: plain(text), typed: true },
            // The value of a choice follows with its options.
            ("select", _) => Field { name, value: chosen(rest, tag), typed: false },
            _ => continue,
        };
        fields.push(field);
    }
    Form {
        action: attribute(opening, "action"),
        with_parts: opening.contains("multipart"),
        posts: opening.contains("post"),
        fields,
    }
}

/// The option of a choice that is chosen, or the first.
fn chosen(form: &str, tag: &str) -> String {
    let options = form.split_once(tag).unwrap().1.split("</select>").next().unwrap();
    let options = options.split("<option").skip(1).map(|rest| rest.split('>').next().unwrap());
    let options = options.collect::<Vec<_>>();
    let chosen = options.iter().find(|option| option.contains("selected")).or(options.first());
    chosen.and_then(|option| attribute(option, "value")).unwrap_or_default()
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let start = format!(" {name}=\"");
    let tag = tag.replace('\n', " ");
    let value = tag.split_once(&start)?.1.split('"').next()?;
    Some(plain(value))
}

/// A text as it was before it was escaped.
fn plain(text: &str) -> String {
    let marks =
        [("&#x2f;", "/"), ("&quot;", "\""), ("&#x27;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")];
    marks.iter().fold(text.to_owned(), |text, (entity, mark)| text.replace(entity, mark))
}
