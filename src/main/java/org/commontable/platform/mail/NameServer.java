package org.commontable.platform.mail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;

/**
 * Asks a name server for the texts (TXT) under a name. Without an address: those of this machine.
 */
record NameServer(String address) {
  private static final String WAIT_MILLIS = "1500";

  /** Empty when the name or the texts do not exist; an exception when nobody could be asked. */
  @SuppressWarnings({
    "BanJNDI", // the provider for DNS answers strings and builds no objects from them
    "JdkObsolete" // nothing but a Hashtable is taken
  })
  List<String> texts(String name) throws IOException {
    var where = new Hashtable<String, String>();
    where.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
    where.put(Context.PROVIDER_URL, address.isEmpty() ? "dns:" : "dns://" + address);
    where.put("com.sun.jndi.dns.timeout.initial", WAIT_MILLIS);
    where.put("com.sun.jndi.dns.timeout.retries", "1");
    try {
      var server = new InitialDirContext(where);
      try {
        var found = server.getAttributes(name, new String[] {"TXT"}).get("TXT");
        var texts = new ArrayList<String>();
        for (int i = 0; found != null && i < found.size(); i++) {
          texts.add(joined(String.valueOf(found.get(i))));
        }
        return texts;
      } finally {
        server.close();
      }
    } catch (NameNotFoundException noSuchName) {
      return List.of();
    } catch (NamingException e) {
      throw new IOException(name + " cannot be looked up", e);
    }
  }

  /** A long text comes in several strings, which the JDK puts in quotation marks. */
  private static String joined(String text) {
    return text.startsWith("\"") && text.endsWith("\"") && text.length() > 1
        ? text.substring(1, text.length() - 1).replace("\" \"", "")
        : text;
  }
}
