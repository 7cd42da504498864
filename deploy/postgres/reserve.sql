-- Voor reservekopieën op PostgreSQL, na rollen.sql. Voer dit uit als beheerder van de server: psql -f reserve.sql
-- Het vraagt twee keer om het wachtwoord van oversteek_reserve; dat staat dan op geen opdrachtregel en in geen logboek.
-- oversteek_reserve leest alles, ook langs het inzagebeleid, en schrijft niets.
CREATE ROLE oversteek_reserve LOGIN NOSUPERUSER BYPASSRLS NOCREATEDB NOCREATEROLE;
\password oversteek_reserve
ALTER ROLE oversteek_reserve SET default_transaction_read_only = on;
GRANT pg_read_all_data TO oversteek_reserve;
GRANT CONNECT ON DATABASE oversteek TO oversteek_reserve;
-- Een lege database waarin een kopie wordt nagekeken. Zo maakt u ook de lege database om een kopie in terug te zetten.
CREATE DATABASE oversteek_proef OWNER oversteek_eigenaar ENCODING 'UTF8' TEMPLATE template0;
REVOKE CONNECT, TEMPORARY ON DATABASE oversteek_proef FROM PUBLIC;
GRANT CONNECT ON DATABASE oversteek_proef TO oversteek_app;
\connect oversteek_proef
REVOKE ALL ON SCHEMA public FROM PUBLIC;
ALTER SCHEMA public OWNER TO oversteek_eigenaar;
GRANT USAGE ON SCHEMA public TO oversteek_app;
