#!/usr/bin/env bash
# Installs what the tests need beyond Python: a browser, PostgreSQL, an office program, OCR, fonts, a jail,
# a virus scanner (its own signatures are not needed).
set -euo pipefail
packages=(
  chromium
  postgresql
  libreoffice-writer-nogui libreoffice-calc-nogui
  tesseract-ocr tesseract-ocr-vie
  bubblewrap
  clamav-daemon openssl softhsm2
  fonts-freefont-ttf fonts-liberation2
)
if ! command -v apt-get >/dev/null; then
  echo "make test-deps knows Debian and Ubuntu (apt). Install these by your own means: ${packages[*]}" >&2
  exit 1
fi
if [ "$(. /etc/os-release && echo "$ID")" = ubuntu ]; then
  # Ubuntu's chromium is a snap; its LibreOffice has no package without a display.
  packages=("${packages[@]/chromium/chromium-browser}")
  packages=("${packages[@]/libreoffice-writer-nogui/libreoffice-writer}")
  packages=("${packages[@]/libreoffice-calc-nogui/libreoffice-calc}")
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then as_root=(sudo); fi
missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi
make --no-print-directory install wheelhouse
echo "Everything the tests need is installed."
