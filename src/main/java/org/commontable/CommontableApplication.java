package org.commontable;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The web application. The command line that starts it is {@link Main}. */
@SpringBootApplication
public class CommontableApplication {}
