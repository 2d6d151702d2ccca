# Installs the other implementations that tests compare with, where possible. To be sourced by
# bash scripts in the root of the checkout. Never fails.

PEER_LOG=deploy/target/peers.log
NPM_PREFIX=deploy/system-tests/target/npm
DEBIAN_PREFIX=deploy/system-tests/target/debian
AGE_ENCRYPTION=age-encryption@0.3.1
# A folder of its own: npm removes from a folder what the last call did not name. 0.9.0 does not install.
PRIVACYPASS_PREFIX=deploy/system-tests/target/npm-privacypass
PRIVACYPASS=@cloudflare/privacypass-ts@0.8.1
# Likewise.
OHTTP_PREFIX=deploy/system-tests/target/npm-ohttp
OHTTP_PACKAGES="@hpke/core@1.9.0 @hpke/chacha20poly1305@1.8.0 @hpke/hybridkem-x-wing@0.7.0 bhttp-js@0.2.1"

# Runs a command as root, when that needs no question; otherwise fails.
as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  else
    sudo -n "$@"
  fi
}

# Installs a Debian package: install_debian PACKAGE.
install_debian() {
  command -v apt-get >/dev/null || return 1
  export DEBIAN_FRONTEND=noninteractive
  as_root timeout 120 apt-get install -y -q --no-install-recommends "$1" && return 0
  as_root timeout 120 apt-get update -q \
    && as_root timeout 120 apt-get install -y -q --no-install-recommends "$1"
}

# install_command COMMAND PACKAGE: the Debian package, unless the command is there.
install_command() {
  command -v "$1" >/dev/null || install_debian "$2"
}

install_age() {
  install_command age age
}

install_exiftool() {
  install_command exiftool libimage-exiftool-perl
}

install_ffmpeg() {
  install_command ffmpeg ffmpeg
}

install_age_encryption() {
  [ -d "$NPM_PREFIX/node_modules/age-encryption" ] && return 0
  command -v node >/dev/null && command -v npm >/dev/null || return 1
  mkdir -p "$NPM_PREFIX"
  timeout 120 npm install --prefix "$NPM_PREFIX" --no-save --ignore-scripts --no-audit --no-fund \
    "$AGE_ENCRYPTION"
}

install_ohttp_client() {
  [ -d "$OHTTP_PREFIX/node_modules/bhttp-js" ] && return 0
  command -v node >/dev/null && command -v npm >/dev/null || return 1
  mkdir -p "$OHTTP_PREFIX"
  # shellcheck disable=SC2086
  timeout 120 npm install --prefix "$OHTTP_PREFIX" --no-save --ignore-scripts --no-audit --no-fund \
    $OHTTP_PACKAGES
}

# Unpacks Debian packages without installing them, so that no server is started and no root is
# needed: unpack_debian PACKAGE...
unpack_debian() {
  command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null || return 1
  local folder status=0
  folder=$(mktemp -d) || return 1
  (cd "$folder" && timeout 120 apt-get download -q "$@") \
    || { as_root timeout 120 apt-get update -q \
      && (cd "$folder" && timeout 120 apt-get download -q "$@"); } || status=1
  mkdir -p "$DEBIAN_PREFIX"
  local package
  for package in "$folder"/*.deb; do
    [ -f "$package" ] && dpkg-deb -x "$package" "$DEBIAN_PREFIX"
  done
  rm -rf "$folder"
  return "$status"
}

install_nginx() {
  command -v nginx >/dev/null || [ -x /usr/sbin/nginx ] || [ -x "$DEBIAN_PREFIX/usr/sbin/nginx" ] \
    || unpack_debian nginx libpcre2-8-0 libssl3
}

install_tor() {
  command -v tor >/dev/null || [ -x "$DEBIAN_PREFIX/usr/bin/tor" ] \
    || unpack_debian tor libevent-2.1-7 libssl3
}

install_privacypass() {
  [ -d "$PRIVACYPASS_PREFIX/node_modules/@cloudflare/privacypass-ts" ] && return 0
  command -v node >/dev/null && command -v npm >/dev/null || return 1
  mkdir -p "$PRIVACYPASS_PREFIX"
  timeout 120 npm install --prefix "$PRIVACYPASS_PREFIX" --no-save --ignore-scripts --no-audit --no-fund \
    "$PRIVACYPASS"
}

install_peer() {
  if "$2" >>"$PEER_LOG" 2>&1; then
    echo "check: $1 is here to test against"
  else
    echo "check: $1 cannot be installed here; the tests with it will be skipped"
  fi
}

install_peers() {
  mkdir -p deploy/target
  : >"$PEER_LOG"
  install_peer "age" install_age
  install_peer "exiftool" install_exiftool
  install_peer "ffmpeg" install_ffmpeg
  install_peer "age-encryption (npm)" install_age_encryption
  install_peer "@cloudflare/privacypass-ts (npm)" install_privacypass
  install_peer "@hpke/core and bhttp-js (npm)" install_ohttp_client
  install_peer "nginx" install_nginx
  install_peer "tor" install_tor
}
