"""What the variables of the environment and the limits do, in the words of docs/reference/settings.md."""

from __future__ import annotations

# What each variable of the environment does; one that the code reads and nobody explains fails a test.
VARIABLES = {
    "LOA_OCCURRENCES_AHEAD_DAYS": (
        "How many days before its period an occurrence of a duty that comes again is made. Default: 14."
    ),
    "LOA_LANGUAGE": "Language of the command line: `vi` or `en`. Default: that of the terminal.",
    "LOA_VAR_DIR": "Folder of database, files, evidence and key. Default: `var` where Loa is started.",
    "LOA_DATABASE_URL": (
        "`postgresql://user:password@host:5432/name`, or `sqlite:///path`. "
        "Default: `loa.sqlite3` in the folder above."
    ),
    "LOA_SECRET_KEY": "Long random text that signs sessions. Needed on a server; else made once.",
    "LOA_HOSTS": "Names that the server answers to, parted by commas. Needed on a server.",
    "LOA_BASE_URL": "Address of the workspace as people type it. Default: `http://127.0.0.1:8000`.",
    "LOA_LINK_DAYS": "Days that a link for a party without an account is valid. Default: 30.",
    "LOA_JAIL": (
        "Jail (bubblewrap) for the child process that opens foreign files: "
        "`auto` (where the machine can make one), `required`, `off`."
    ),
    "LOA_SIGN_FILE": "PKCS#12 file with the key that signs what the office issues (PAdES).",
    "LOA_SIGN_PASSWORD": "Password of that file.",
    "LOA_SIGN_MODULE": "PKCS#11 module of a token instead of a file: `/usr/lib/softhsm/libsofthsm2.so`.",
    "LOA_SIGN_TOKEN": "Label of the token.",
    "LOA_SIGN_LABEL": "Label of key and certificate on the token.",
    "LOA_SIGN_PIN": "PIN of the token.",
    "LOA_MAIL_URL": (
        "Mail server: `smtp://user:password@host:587` or `smtps://user:password@host`. Default: none, "
        "and nothing goes out by mail. A password is sent encrypted only, unless `?tls=off` ends the address."
    ),
    "LOA_MAIL_FROM": "Sender of mails. Default: `Loa <loa@localhost>`.",
    "LOA_MAIL_SECONDS": "Seconds that one mail may take in all. Default: 60.",
    "LOA_DIGEST_AT": "Time of the daily mail, in Vietnam. Default: `7:00`. Each person may choose another.",
    "LOA_APPRISE_PRIVATE": "`1`: Apprise addresses of units may lead into the office's own network.",
    "LOA_REMIND_DAYS": "Days before the due day on which the unit is reminded. Default: `7,3,1,0`.",
    "LOA_ESCALATE_DAYS": (
        "Days late after which the unit's leader, and then the issuing unit, are told. Default: `3,7`."
    ),
    "LOA_SECOND_FACTOR": (
        "Codes beside the password: `off`, `offered` (the default), or `required` of administrators, leaders "
        "and campaign officers."
    ),
    "LOA_EVIDENCE_STORE": (
        "Bucket for the bytes of evidence: `s3://bucket/prefix`. Default: a folder of `LOA_VAR_DIR`."
    ),
    "LOA_S3_ENDPOINT": "Address of an S3-speaking server other than Amazon's.",
    "LOA_S3_KEY": "Name of the key for the bucket. Default: as boto3 finds it.",
    "LOA_S3_SECRET": "The key's secret.",
    "LOA_S3_REGION": "Region of the bucket. Default: `us-east-1`.",
    "LOA_CAPTURE": "`off`: links handed in as proof are not captured. Default: `on`.",
    "LOA_LOOKS_AFTER": "Days after which a captured page is looked at again. Default: `1,7,30,90`.",
    "LOA_CHROMIUM": "Browser for captures. Default: the `chromium` or `google-chrome` of the path.",
    "LOA_CLAMD": "Virus scanner: `unix:/path/of/socket` or `tcp://host:port` of clamd. Default: none.",
    "LOA_ANCHOR_MAIL": "Address that gets the head of the chain of evidence once a day. Default: none.",
    "LOA_TSA_URL": "Time-stamping authority (RFC 3161) that stamps that head once a day. Default: none.",
    "LOA_TSA_ROOTS": "Certificates (PEM) that the authority's must lead to. Default: stamps are not checked.",
    "LOA_SIGNATURE_ROOTS": "Certificates (PEM) that signers of PDFs must lead to. Default: not asked.",
    "PORT": "Port that `loa run` serves on. Default: 8000.",
    "DJANGO_SETTINGS_MODULE": (
        "`loa.project.settings.dev` (one machine, the default) or `loa.project.settings.production`."
    ),
    "TESSDATA_PREFIX": "Folder with the language data of tesseract, where it is not the system's.",
}
OUR_OWN = {"worker", "mail", "import_document", "decide", "evidence", "load_example"}
# By programs we call, or by our own tests (the last).
_OF_TESTS = {"LOA_TEST_MIGRATIONS", "FOLDER_OF_TEST_RUN", "PYTEST_XDIST_WORKER"}
READ_BY_OTHERS = {"LC_ALL", "LC_MESSAGES", "LANG", "OMP_THREAD_LIMIT", *_OF_TESTS}

LIMITS = {
    "file_bytes": "size of a file",
    "line_characters": "characters in one line of a text",
    "text_characters": "characters in all",
    "pages": "pages",
    "seconds_a_page": "seconds for one page",
    "seconds_to_start": "seconds to start the child process",
    "seconds_in_all": "seconds for one file, at most",
    "memory_bytes": "memory of the child process",
    "docx_entries": "parts in a DOCX",
    "docx_inflated_bytes": "size of a DOCX unpacked",
    "docx_part_bytes": "size of one part unpacked",
    "docx_ratio": "unpacked ÷ packed",
    "image_pixels": "pixels of an image or a scanned page",
    "scan_dpi": "dots an inch at which scanned pages are read",
}
