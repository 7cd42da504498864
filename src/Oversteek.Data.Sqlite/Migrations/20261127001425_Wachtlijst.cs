using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oversteek.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Wachtlijst : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "pk_wachtlijstplaats",
                table: "wachtlijstplaats");

            migrationBuilder.DropIndex(
                name: "ix_wachtlijstplaats_leerling_id",
                table: "wachtlijstplaats");

            migrationBuilder.DropIndex(
                name: "ix_loting_organisatie_id_schooljaar",
                table: "loting");

            migrationBuilder.AlterColumn<Guid>(
                name: "uitslag_id",
                table: "wachtlijstplaats",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.AddColumn<int>(
                name: "rang",
                table: "wachtlijstplaats",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "status",
                table: "wachtlijstplaats",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Wacht");

            migrationBuilder.AddColumn<DateOnly>(
                name: "uiterlijk",
                table: "wachtlijstplaats",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "uitgeloot",
                table: "wachtlijstplaats",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<int>(
                name: "versie",
                table: "wachtlijstplaats",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "uitgeloot",
                table: "voorkeur",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "erkenningen",
                table: "loting",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "reden_ontdooid",
                table: "loting",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "vastgelegd_op",
                table: "loting",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "volgnummer",
                table: "loting",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "voorstel",
                table: "loting",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "aangenomen",
                table: "brugklas",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "vervalt",
                table: "brugklas",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "voorstel",
                table: "brugklas",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "herstel_versleuteld",
                table: "aanmelding",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "onderzoek_versleuteld",
                table: "aanmelding",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "plaatsing",
                table: "aanmelding",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "pk_wachtlijstplaats",
                table: "wachtlijstplaats",
                columns: new[] { "leerling_id", "brugklas_id" });

            migrationBuilder.CreateTable(
                name: "uitgegevennummer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisatie_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    schooljaar = table.Column<string>(type: "TEXT", maxLength: 9, nullable: false),
                    nummer = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_uitgegevennummer", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_wachtlijstplaats_uitslag_id",
                table: "wachtlijstplaats",
                column: "uitslag_id");

            migrationBuilder.CreateIndex(
                name: "ix_loting_organisatie_id_schooljaar",
                table: "loting",
                columns: new[] { "organisatie_id", "schooljaar" },
                unique: true,
                filter: "status <> 'Ontdooid'");

            migrationBuilder.CreateIndex(
                name: "ix_aanmelding_plaatsing",
                table: "aanmelding",
                column: "plaatsing");

            migrationBuilder.CreateIndex(
                name: "ix_uitgegevennummer_organisatie_id_schooljaar_nummer",
                table: "uitgegevennummer",
                columns: new[] { "organisatie_id", "schooljaar", "nummer" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_wachtlijstplaats_leerling_leerling_id",
                table: "wachtlijstplaats",
                column: "leerling_id",
                principalTable: "leerling",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            // What stands: accepted classes, drawn-out entries, placements and numbers that were given out.
            migrationBuilder.Sql(
                """
                UPDATE brugklas SET aangenomen = true
                    WHERE beheer_id IN (SELECT id FROM brugklasbeheer WHERE status IN ('Geaccepteerd', 'Afgesloten')) OR id IN (SELECT brugklas_id FROM voorkeur);
                UPDATE voorkeur SET uitgeloot = true WHERE EXISTS (
                    SELECT 1 FROM wachtlijstplaats w JOIN lotingsuitslag u ON u.id = w.uitslag_id JOIN loting l ON l.id = u.loting_id
                    WHERE l.status = 'Gepubliceerd' AND w.leerling_id = voorkeur.leerling_id AND w.brugklas_id = voorkeur.brugklas_id);
                UPDATE wachtlijstplaats SET rang = (
                    SELECT min(v.rang) FROM voorkeur v WHERE v.leerling_id = wachtlijstplaats.leerling_id AND v.brugklas_id = wachtlijstplaats.brugklas_id);
                UPDATE aanmelding SET plaatsing = (
                    SELECT u.brugklas_id FROM lotingsuitslag u JOIN loting l ON l.id = u.loting_id WHERE l.status = 'Gepubliceerd' AND u.kenmerk = aanmelding.lotingskenmerk)
                    WHERE lijststatus = 'VerwerktInLoting';
                INSERT INTO uitgegevennummer (id, organisatie_id, schooljaar, nummer)
                    SELECT id, organisatie_id, schooljaar, aanmeldnummer FROM aanmelding WHERE aanmeldnummer IS NOT NULL;
                """);

            migrationBuilder.Sql(Logboekslot.Sql);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_wachtlijstplaats_leerling_leerling_id",
                table: "wachtlijstplaats");

            migrationBuilder.DropTable(
                name: "uitgegevennummer");

            migrationBuilder.DropPrimaryKey(
                name: "pk_wachtlijstplaats",
                table: "wachtlijstplaats");

            migrationBuilder.DropIndex(
                name: "ix_wachtlijstplaats_uitslag_id",
                table: "wachtlijstplaats");

            migrationBuilder.DropIndex(
                name: "ix_loting_organisatie_id_schooljaar",
                table: "loting");

            migrationBuilder.DropIndex(
                name: "ix_aanmelding_plaatsing",
                table: "aanmelding");

            migrationBuilder.DropColumn(
                name: "rang",
                table: "wachtlijstplaats");

            migrationBuilder.DropColumn(
                name: "status",
                table: "wachtlijstplaats");

            migrationBuilder.DropColumn(
                name: "uiterlijk",
                table: "wachtlijstplaats");

            migrationBuilder.DropColumn(
                name: "uitgeloot",
                table: "wachtlijstplaats");

            migrationBuilder.DropColumn(
                name: "versie",
                table: "wachtlijstplaats");

            migrationBuilder.DropColumn(
                name: "uitgeloot",
                table: "voorkeur");

            migrationBuilder.DropColumn(
                name: "erkenningen",
                table: "loting");

            migrationBuilder.DropColumn(
                name: "reden_ontdooid",
                table: "loting");

            migrationBuilder.DropColumn(
                name: "vastgelegd_op",
                table: "loting");

            migrationBuilder.DropColumn(
                name: "volgnummer",
                table: "loting");

            migrationBuilder.DropColumn(
                name: "voorstel",
                table: "loting");

            migrationBuilder.DropColumn(
                name: "aangenomen",
                table: "brugklas");

            migrationBuilder.DropColumn(
                name: "vervalt",
                table: "brugklas");

            migrationBuilder.DropColumn(
                name: "voorstel",
                table: "brugklas");

            migrationBuilder.DropColumn(
                name: "herstel_versleuteld",
                table: "aanmelding");

            migrationBuilder.DropColumn(
                name: "onderzoek_versleuteld",
                table: "aanmelding");

            migrationBuilder.DropColumn(
                name: "plaatsing",
                table: "aanmelding");

            migrationBuilder.AlterColumn<Guid>(
                name: "uitslag_id",
                table: "wachtlijstplaats",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "pk_wachtlijstplaats",
                table: "wachtlijstplaats",
                columns: new[] { "uitslag_id", "brugklas_id" });

            migrationBuilder.CreateIndex(
                name: "ix_wachtlijstplaats_leerling_id",
                table: "wachtlijstplaats",
                column: "leerling_id");

            migrationBuilder.CreateIndex(
                name: "ix_loting_organisatie_id_schooljaar",
                table: "loting",
                columns: new[] { "organisatie_id", "schooljaar" },
                unique: true);
        }
    }
}
