"""REPORT: a library without any web framework: facts → page model → official documents (DOCX, PDF).

Layout of Decree 30/2020/NĐ-CP, Appendix I. `placing` says where each fact stands, `wording` how it is said,
`document` is the page model; `checking` reads what was written with the reader that the caller hands over.
May import no other room. Start at `writing.write`.
"""
