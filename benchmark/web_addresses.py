"""Every address of the workspace, and those that are no list and no dashboard, by what they are."""

from __future__ import annotations

from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

# Addresses that are no list and no dashboard, by what they are.
_NONE = {
    "sent, not looked at": """
        assignments:act assignments:answer assignments:bulk assignments:comment
        assignments:confirm-rest assignments:decide assignments:draw assignments:judge
        assignments:revoke assignments:send assignments:urge campaigns:retry directory:add_alias
        directory:address directory:appoint directory:drop_alias directory:drop_day directory:drop_group
        directory:end_post directory:close_account directory:reopen_account
        directory:give_password directory:grant_account documents:act documents:again
        documents:draft_act documents:draft_save documents:draft_start documents:pictures documents:units
        documents:upload evidence:again evidence:check evidence:erase evidence:look_now logout
        notices:decide notices:open notices:read-all notices:remove-channel notices:test-mail
        reports:attach reports:bind-figure reports:case-close reports:case-pack reports:case-reopen
        reports:count-again reports:decide
        reports:decide-commendation reports:detach reports:dismiss reports:end reports:lesson
        reports:measure reports:next-plan reports:propose-commendation reports:register-title
        reports:retire-criterion reports:retire-figure reports:retire-objective
        reports:retire-template reports:save reports:score reports:score-again reports:stop
        reports:rank-units reports:submit reports:unbind-figure reports:withdraw-nomination
        reports:withdraw-title
        set_language
    """,
    "a form of one thing": """
        assignments:batch assignments:enter-slip assignments:key-in assignments:sample bearer campaigns:duty
        campaigns:recall campaigns:start directory:add directory:add_below directory:add_group
        directory:another_post
        directory:change_person directory:edit directory:edit_group directory:end directory:move
        documents:by_hand documents:draft documents:typing notices:unit-channels notices:unsubscribe
        reports:best reports:move-due-day
        reports:ask reports:new-figure reports:new-objective reports:new-template reports:nomination
        reports:objective reports:proposal
    """,
    "a document and its paper": """
        assignments:page documents:document documents:page documents:paper documents:review
        evidence:record reports:figure reports:case reports:synthesis
    """,
    "a file, a picture or an answer for a script": """
        assignments:page-picture assignments:plan-file assignments:slip assignments:slips
        assignments:thumbnail assignments:who campaigns:state documents:draft_docx documents:draft_page
        documents:draft_pdf documents:file documents:progress documents:state evidence:blob
        evidence:look health offline reports:annex-html reports:annex-xlsx reports:annex-zip
        reports:case-file
        reports:case-state reports:chart
        reports:commendation-papers reports:dashboard-trend reports:evaluation-chart
        reports:export-assignments reports:export-figures reports:rebuild reports:request-xlsx
        reports:suggested-state
        service-worker web-manifest
    """,
    "a person's own account": """
        account_change_password account_login account_reauthenticate account_reset_password
        account_reset_password_done account_reset_password_from_key
        account_reset_password_from_key_done login mfa_activate_totp mfa_authenticate
        mfa_deactivate_totp mfa_download_recovery_codes mfa_generate_recovery_codes mfa_index
        mfa_reauthenticate mfa_view_recovery_codes
    """,
}
NO_LISTS = {name: why for why, names in _NONE.items() for name in names.split()}


def addresses() -> list[str]:
    """The name of every address of the workspace; Wagtail's own, under /admin/, are left out."""
    return sorted(set(_names(get_resolver().url_patterns)))


def _names(patterns: Any, spaces: tuple[str, ...] = ()) -> Any:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            if str(pattern.pattern) not in {"admin/", "documents/files/"}:
                yield from _names(
                    pattern.url_patterns, (*spaces, *([pattern.namespace] if pattern.namespace else []))
                )
        elif isinstance(pattern, URLPattern) and pattern.name:
            yield ":".join([*spaces, pattern.name])
