#!/usr/bin/env bash
# One adult, two views: what the police record about a father appears in the midwife's picture of the baby, and not in that
# of somebody who has nothing to do with the family.
#
# Start ./cotside run in another terminal, then run this. It uses the demonstration partnership, in which everything is made
# up, and begins a new made-up family each time. COTSIDE says where Cotside is; otherwise http://localhost:8080.
set -euo pipefail

readonly cotside=${COTSIDE:-http://localhost:8080}
readonly password=demonstration
run=$(date +%s)-$$
readonly run

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

# Asks as somebody: get WHO PATH.
get() { curl --silent --show-error --fail-with-body --user "$1:$password" "$cotside$2"; }

# Sends YAML from standard input as somebody: post WHO PATH. A write sent twice under one key is stored once.
post() {
  curl --silent --show-error --fail-with-body --user "$1:$password" --header 'Content-Type: application/yaml' \
    --header "Idempotency-Key: two-views $run $1 $2" --data-binary @- "$cotside$2"
}

# The status of an answer, whatever it is: status WHO PATH.
status() { curl --silent --output /dev/null --write-out '%{http_code}' --user "$1:$password" "$cotside$2"; }

# The id that an answer on standard input gives for a name.
id_of() { tr -d ' \n' | sed -n "s/.*\"$1\":\"\([0-9a-f-]\{36\}\)\".*/\1/p"; }

get midwife /api/me >/dev/null || fail "Cotside does not answer at $cotside, or has no demonstration: start ./cotside run."

echo '1. The midwife begins a record at the booking appointment. Marlon came along; she knows nothing against him.'
begun=$(post midwife /api/pregnancies <<'YAML'
title: Baby of Kayla
babies: { baby: Baby of Kayla }
people: { kayla: Kayla Brook, marlon: Marlon Reid }
record:
  - on: 2026-01-12
    contact: antenatal appointment
    met: [kayla, marlon]
    our record says:
      - kayla: birth mother of baby
      - marlon: father of baby
      - baby: { due: 2026-07-14, method: early scan }
YAML
)
record=$(id_of record <<<"$begun")
baby=$(id_of baby <<<"$begun")
before=$(get midwife "/api/babies/$baby/picture")
if grep -q 'PC Lomas' <<<"$before"; then fail '   The police are in it too early.'; fi

echo '2. She involves the police officer for the area.'
officer=$(get police /api/me | id_of id)
post midwife "/api/pregnancies/$record/involvements" >/dev/null <<YAML
{ how: allocated, practitioner: $officer, reason: asked what the police know of the father }
YAML

echo '3. The officer writes down what the police hold about Marlon.'
post police "/api/pregnancies/$record/entries" >/dev/null <<'YAML'
record:
  - on: 2026-02-02
    our record says:
      - marlon: had a child removed
        when: 2021
YAML

echo '4. It stands in the midwife'"'"'s picture of the baby:'
after=$(get midwife "/api/babies/$baby/picture")
grep -q "PC Lomas" <<<"$after" || fail '   No, it does not.'
grep -o '"title": *"[^"]*"' <<<"$after" | sed 's/"title": *"\(.*\)"/   \1/' | head -n 5

echo '5. Another midwife of the same agency, who has nothing to do with the family, is told nothing:'
answer=$(status bank-midwife "/api/babies/$baby/picture")
[[ $answer == 404 ]] || fail "   No, the answer was $answer."
echo "   $answer, as for a baby that does not exist."
