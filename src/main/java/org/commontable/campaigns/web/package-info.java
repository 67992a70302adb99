/** Pages of campaigns and petitions, and the links signers get by mail. */
@NullMarked
package org.commontable.campaigns.web;

import org.jspecify.annotations.NullMarked;
