//! The paths that a source file names, resolved from the crate's root.

use super::{
    tokens::{Kind, Token, group_end, matches_at},
    tree::{File, Tree},
};

/// A path to an item of the same crate.
#[derive(Debug)]
pub(crate) struct Reference {
    /// The segments from the crate's root.
    pub(crate) path: Vec<String>,
    /// The path as the file writes it.
    pub(crate) written: String,
    /// The name that a `use` declaration gives the item.
    pub(crate) name: Option<String>,
    pub(crate) line: usize,
}

/// One name of a `use` declaration.
#[derive(Debug)]
pub(crate) struct Import {
    /// The whole path; empty segments in front stand for a leading `::`.
    pub(crate) path: Vec<String>,
    /// The name that it brings into scope: the alias, the last segment, or `*`.
    pub(crate) name: String,
    pub(crate) line: usize,
}

/// The paths of a file that lead to items of its own crate, in `use` declarations and elsewhere.
///
/// Paths that begin with `$crate` are not among them: they are resolved where a macro is called.
pub(crate) fn references(tree: &Tree, file: &File) -> Vec<Reference> {
    let tokens = &file.tokens;
    let mut found = Vec::new();
    // The inline modules around a token, with the index at which each ends.
    let mut inline: Vec<(String, usize)> = Vec::new();
    let mut index = 0;
    while index < tokens.len() {
        inline.retain(|(_, end)| index < *end);
        let scope: Vec<String> = (file.module.iter())
            .chain(inline.iter().map(|(name, _)| name))
            .cloned()
            .collect();
        if is_inline_module(tokens, index) {
            let end = group_end(tokens, index + 2);
            inline.push((tokens[index + 1].text.clone(), end));
            index += 3;
        } else if is_use(tokens, index) {
            let (imports, end) = use_declaration(tokens, index);
            found.extend(imports.into_iter().filter_map(|import| {
                let name = Some(import.name);
                reference(tree, &scope, &import.path, (name, import.line))
            }));
            index = end;
        } else if starts_path(tokens, index) {
            let (path, end) = straight_path(tokens, index);
            found.extend(reference(tree, &scope, &path, (None, tokens[index].line)));
            index = end;
        } else {
            index += 1;
        }
    }
    found
}

fn is_inline_module(tokens: &[Token], index: usize) -> bool {
    tokens[index].is_word("mod")
        && tokens
            .get(index + 2)
            .is_some_and(|token| token.is_mark("{"))
}

/// Whether a `use` declaration begins here. `use<'a>` in a type is none.
fn is_use(tokens: &[Token], index: usize) -> bool {
    tokens[index].is_word("use") && tokens.get(index + 1).is_some_and(|next| !next.is_mark("<"))
}

/// Whether a path begins here that leads to an item of the crate.
fn starts_path(tokens: &[Token], index: usize) -> bool {
    let token = &tokens[index];
    let continues =
        index > 0 && (tokens[index - 1].is_mark("$") || tokens[index - 1].is_mark("::"));
    (token.is_word("crate") || token.is_word("super") || token.is_word("self"))
        && !continues
        && tokens.get(index + 1).is_some_and(|next| next.is_mark("::"))
}

fn straight_path(tokens: &[Token], start: usize) -> (Vec<String>, usize) {
    let mut path = vec![tokens[start].text.clone()];
    let mut index = start + 1;
    while matches_at(tokens, index, &["::"])
        && tokens
            .get(index + 1)
            .is_some_and(|token| token.kind == Kind::Word)
    {
        path.push(tokens[index + 1].text.clone());
        index += 2;
    }
    (path, index)
}

fn reference(
    tree: &Tree,
    scope: &[String],
    written: &[String],
    (name, line): (Option<String>, usize),
) -> Option<Reference> {
    Some(Reference {
        path: resolve(tree, scope, written)?,
        written: written.join("::"),
        name,
        line,
    })
}

/// The path from the crate's root; `None` if it leads into another crate.
fn resolve(tree: &Tree, scope: &[String], written: &[String]) -> Option<Vec<String>> {
    let mut base = scope.to_vec();
    let mut rest = written;
    match written.first()?.as_str() {
        "crate" => {
            base.clear();
            rest = &rest[1..];
        }
        "self" => rest = &rest[1..],
        "super" => {
            while rest.first().is_some_and(|segment| segment == "super") {
                base.pop();
                rest = &rest[1..];
            }
        }
        child => {
            base.push(child.to_owned());
            if !tree.has_module(&base) {
                return None;
            }
            rest = &rest[1..];
        }
    }
    base.extend_from_slice(rest);
    Some(base)
}

/// The names of the `use` declaration at `start`, and the index behind it. A declaration that a
/// macro has yet to complete, `use $crate::..` or `use #path`, has none.
pub(crate) fn use_declaration(tokens: &[Token], start: usize) -> (Vec<Import>, usize) {
    let mut end = start;
    while end < tokens.len() && !tokens[end].is_mark(";") {
        end += 1;
    }
    let declaration = &tokens[start + 1..end];
    let mut imports = Vec::new();
    let is_incomplete = |token: &Token| token.is_mark("$") || token.is_mark("#");
    if !declaration.iter().any(is_incomplete) {
        use_tree(declaration, &mut 0, &[], &mut imports);
    }
    (imports, (end + 1).min(tokens.len()))
}

fn use_tree(tokens: &[Token], index: &mut usize, prefix: &[String], imports: &mut Vec<Import>) {
    let mut path = prefix.to_vec();
    while let Some(token) = tokens.get(*index) {
        *index += 1;
        match token.text.as_str() {
            "::" if path.is_empty() => path.push(String::new()),
            "::" => {}
            "{" => return use_group(tokens, index, &path, imports),
            "as" | "," | "}" => {
                *index -= 1;
                break;
            }
            segment => path.push(segment.to_owned()),
        }
    }
    let line = tokens[*index - 1].line;
    if path.len() > 1 && path.last().is_some_and(|last| last == "self") {
        path.pop();
    }
    let mut name = path.last().cloned().unwrap_or_default();
    if matches_at(tokens, *index, &["as"]) {
        name.clone_from(&tokens[*index + 1].text);
        *index += 2;
    }
    imports.push(Import { path, name, line });
}

fn use_group(tokens: &[Token], index: &mut usize, prefix: &[String], imports: &mut Vec<Import>) {
    while let Some(token) = tokens.get(*index) {
        match token.text.as_str() {
            "}" => {
                *index += 1;
                return;
            }
            "," => *index += 1,
            _ => use_tree(tokens, index, prefix, imports),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{references, use_declaration};
    use crate::{tokens::lex, tree::Tree};

    #[test]
    fn nested_groups_are_resolved() {
        let tokens = lex("use crate::{a::{self, b as c, d::*}, e::{f::{g}, h}, _i as _}; rest");
        let (imports, end) = use_declaration(&tokens, 0);
        let found: Vec<_> = imports
            .iter()
            .map(|import| format!("{} = {}", import.name, import.path.join("::")))
            .collect();
        assert_eq!(
            found,
            [
                "a = crate::a",
                "c = crate::a::b",
                "* = crate::a::d::*",
                "g = crate::e::f::g",
                "h = crate::e::h",
                "_ = crate::_i"
            ]
        );
        assert!(tokens[end].is_word("rest"));
    }

    #[test]
    fn paths_are_resolved_from_the_root() {
        let inner = "use super::{c, super::d::{self, E}}; use core::fmt; use f::G; \
                     fn g() -> crate::d::H { self::i(); $crate::x::y(); d::not_a_path() } \
                     pub(crate) mod inline { use super::f::J; } use super::K; \
                     macro_rules! m { () => { use $crate::d::L; } }";
        let tree = Tree::new(
            "status-core",
            &[
                ("lib.rs", ""),
                ("a/mod.rs", ""),
                ("a/b/mod.rs", inner),
                ("a/b/f.rs", ""),
                ("a/c.rs", ""),
                ("d.rs", ""),
            ],
        );
        let file = tree.file("a/b/mod.rs").unwrap();
        let found: Vec<_> = references(&tree, file)
            .iter()
            .map(|reference| reference.path.join("::"))
            .collect();
        let expected = [
            "a::c",
            "d",
            "d::E",
            "a::b::f::G",
            "d::H",
            "a::b::i",
            "a::b::f::J",
            "a::K",
        ];
        assert_eq!(found, expected);
    }
}
