/**
 * What each organization is asked once, at joining: what it offers, what it will and will not do,
 * who must permit it (decisions.md §4). Its own people say it; it chooses what the public reads.
 */
@NullMarked
package org.commontable.members.profile;

import org.jspecify.annotations.NullMarked;
