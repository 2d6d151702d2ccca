# Builds what the local stack runs, when it is missing or older than the sources. To be sourced by
# bash scripts after jdk.sh, in the root of the checkout.

STACK_MODULES=crypto-lib,deploy/stack,identity-service,report-service,deploy/system-tests
BUILT=deploy/target/built

is_built() {
  [ -f "$BUILT" ] && [ -d deploy/stack/target/lib ] || return 1
  [ -z "$(find pom.xml ./*/pom.xml ./*/src/main deploy/*/pom.xml deploy/stack/src/main \
    deploy/production deploy/postgresql \
    deploy/system-tests/src/main -newer "$BUILT" -print -quit)" ]
}

# One line for each module, and one for every hundred files that Maven has to fetch.
show_progress() {
  awk '
    /Building Resguardo/ { sub(/.*Building /, "  building "); print; fflush() }
    /Downloaded from/ { if (++files % 100 == 0) { print "  fetched " files " files"; fflush() } }'
}

build_stack() {
  is_built && return 0
  mkdir -p deploy/target
  echo "Building (once; the first time it fetches what it needs, which takes some minutes)"
  if ! ./mvnw -B -Dmaven.test.skip=true -pl "$STACK_MODULES" package 2>&1 \
    | tee deploy/target/build.log | show_progress; then
    grep -E '^\[ERROR\]' deploy/target/build.log | head -n 20 >&2
    echo "resguardo: error: the build failed; all of it is in deploy/target/build.log" >&2
    return 1
  fi
  touch "$BUILT"
}

# Runs a program of deploy on the stack: on_stack JAVA-OPTION... CLASS WORD...
on_stack() {
  (
    umask 077
    exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC \
      -Dresguardo.root="$PWD" \
      -Dresguardo.stack="${RESGUARDO_STACK_DIR:-$PWD/deploy/target/local}" \
      -Dresguardo.keycloak.home="$PWD/deploy/stack/target/keycloak" \
      -cp "deploy/system-tests/target/classes:deploy/stack/target/classes:deploy/stack/target/lib/*" \
      "$@"
  )
}

# Runs up or down: run_stack WORD...
run_stack() {
  on_stack -Xmx128m -XX:TieredStopAtLevel=1 org.resguardo.deploy.stack.StackCommand "$@"
}

run_demo() {
  on_stack -Xmx512m org.resguardo.deploy.demo.Demo
}
