/// The two logs, *directory* and *access*: append-only Merkle trees in the database, served as C2SP
/// tiles and checkpoints, cosigned by the witnesses of the trust policy.
///
/// An entry goes through three steps. {@link org.resguardo.identity.translog.Logbook} puts it in
/// line, in the transaction of what it tells of. The sequencer moves what waits into the tree, one
/// writer at a time whatever the number of instances, and signs a checkpoint. The witnesses cosign
/// it, and only then is it served. Other features use the logbook and {@link
/// org.resguardo.identity.translog.LogProofs}; this one depends on none of them.
@NullMarked
package org.resguardo.identity.translog;

import org.jspecify.annotations.NullMarked;
