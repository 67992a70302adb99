package org.commontable.home.desk;

import java.util.List;
import org.commontable.accounts.Visitor;
import org.commontable.platform.web.Ui;

/** What one room has waiting for this reader. */
interface Dues {
  List<Due> of(Visitor visitor, Ui ui);
}
