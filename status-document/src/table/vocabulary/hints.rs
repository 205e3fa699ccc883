//! The words that hint at statuses, in several languages and in lower case.

/// In a heading or a text near numbers: stems of words for statuses and errors.
#[rustfmt::skip]
pub(crate) const HINTS: &[&str] = &[
    "error", "success", "response", "respond", "return", "status", "code", "fault", "failure",
    "exception", "phrase",
    // Spanish, Portuguese, Italian
    "errores", "respuesta", "código", "codigo", "estado", "devuelve", "erro", "resposta", "retorno",
    "errore", "errori", "risposta", "risposte", "codici", "codice", "stato",
    // French, German, Dutch
    "erreur", "réponse", "statut", "fehler", "antwort", "rückgabe", "fout", "foutcode", "antwoord",
    // Polish, Czech, Swedish, Turkish, Russian
    "błęd", "odpowied", "chyb", "odpověd", "svar", "hata", "yanıt", "durum", "ошиб", "ответ", "код",
    "статус",
    // Chinese, Japanese, Korean
    "错误", "錯誤", "响应", "回應", "返回", "状态", "狀態", "码", "碼", "エラー", "レスポンス", "応答", "ステータス", "コード", "오류",
    "에러", "응답", "상태", "코드", "erfolg", "succès", "éxito", "exito", "sucesso", "成功", "성공",
];

/// Titles that fit the codes of anything. They are compared with letters and digits alone.
#[rustfmt::skip]
pub(crate) const ANY_CODES: &[&str] = &[
    "code", "codes", "status", "statuses", "error", "errors", "response", "responses", "result",
    "results", "return", "returns", "código", "codigo", "códigos", "codigos", "estado", "statut",
    "statuts", "erreur", "erreurs", "erro", "erros", "errore", "errori", "codice", "stato", "kod",
    "kode", "kód", "код", "статус", "стан", "durum", "mã", "代码", "代碼", "编码", "状态", "狀態", "码",
    "コード", "ステータス", "코드", "상태",
];
