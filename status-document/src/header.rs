//! What the text over a column says of the codes in it.

/// How far a header can be believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Header {
    /// It says that the column counts or measures something: `Max length`, `序号`.
    Measure,
    /// It says something else.
    Other,
    /// There is none.
    None,
    /// It says that the column has codes, of whatever kind: `Code`, `返回值`.
    Codes,
    /// It says that they are status codes: `Status code`, `状态码`.
    StatusCodes,
    /// It says that they are those of HTTP.
    Http,
}

const HTTP: [&str; 1] = ["http"];

const STATUS_CODES: [&str; 17] = [
    "statuscode",
    "状态码",
    "狀態碼",
    "响应状态",
    "ステータスコード",
    "状態コード",
    "상태코드",
    "códigodeestado",
    "codigodeestado",
    "códigodestatus",
    "codigodestatus",
    "codedestatut",
    "codedétat",
    "codestatut",
    "кодсостояния",
    "кодстатуса",
    "statuscodice",
];

/// Each word of a header that says no more than that there are codes.
const CODE_WORDS: [&str; 52] = [
    "code",
    "codes",
    "error",
    "errors",
    "status",
    "statuses",
    "response",
    "responses",
    "return",
    "returned",
    "result",
    "normal",
    "success",
    "successful",
    "failure",
    "api",
    "rest",
    "server",
    "client",
    "fault",
    "exception",
    "standard",
    "common",
    "abnormal",
    "the",
    "of",
    "número",
    "numero",
    "numeric",
    "código",
    "codigo",
    "de",
    "error",
    "respuesta",
    "erreur",
    "réponse",
    "retour",
    "statut",
    "fehlercode",
    "statuscode",
    "antwortcode",
    "rückgabecode",
    "код",
    "ответа",
    "ошибки",
    "стан",
    "stato",
    "codice",
    "kod",
    "durum",
    "mã",
    "lỗi",
];

/// The ends of a header in Chinese, Japanese or Korean that says so.
const CODE_ENDINGS: [&str; 22] = [
    "返回码",
    "返回值",
    "返回代码",
    "返回状态",
    "错误码",
    "错误代码",
    "错误编码",
    "响应码",
    "响应代码",
    "状态代码",
    "状态值",
    "状态",
    "代码",
    "code",
    "编码",
    "错误",
    "錯誤碼",
    "コード",
    "ステータス",
    "코드",
    "码",
    "狀態",
];

/// What a header says that says nothing.
const NO_WORDS: [&str; 8] = [
    "number", "no", "nr", "num", "nummer", "número", "value", "值",
];

const MEASURES: [&str; 43] = [
    "max", "min", "length", "size", "limit", "count", "amount", "number", "of", "port", "timeout",
    "price", "cost", "quota", "rate", "retry", "retries", "duration", "interval", "seconds",
    "index", "total", "weight", "width", "height", "year", "页", "长度", "大小", "数量", "次数",
    "时间", "限制", "上限", "序号", "编号", "端口", "价格", "示例", "example", "exit", "errno",
    "default",
];

impl Header {
    pub(crate) fn of(text: &str) -> Self {
        let lower = text.to_lowercase();
        let joined: String = lower.chars().filter(|c| c.is_alphanumeric()).collect();
        let words: Vec<&str> = lower
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .collect();
        let is_measure = MEASURES.iter().any(|measure| {
            words.contains(measure) || (!measure.is_ascii() && joined.contains(measure))
        });
        if words.iter().all(|word| NO_WORDS.contains(word)) {
            Self::None
        } else if HTTP.iter().any(|word| joined.contains(word)) {
            Self::Http
        } else if STATUS_CODES.iter().any(|word| joined.contains(word)) {
            Self::StatusCodes
        } else if words.iter().all(|word| CODE_WORDS.contains(word))
            || CODE_ENDINGS
                .iter()
                .any(|end| !joined.is_ascii() && joined.ends_with(end))
        {
            Self::Codes
        } else if is_measure {
            Self::Measure
        } else {
            Self::Other
        }
    }
}

/// Whether a text around a table says that there are status codes in it.
pub(crate) fn announces_status_codes(text: &str) -> bool {
    Header::of(text) >= Header::StatusCodes
}

/// Whether two headers are the same, but for letter case and spaces.
pub(crate) fn is_same(a: &str, b: &str) -> bool {
    let bare = |text: &str| -> String {
        text.chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect()
    };
    bare(a) == bare(b)
}
