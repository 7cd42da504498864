using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oversteek.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Uitnodigingen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "factorverzoek",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisatie_id = table.Column<Guid>(type: "uuid", nullable: false),
                    door = table.Column<Guid>(type: "uuid", nullable: true),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    bevestigd_door = table.Column<Guid>(type: "uuid", nullable: true),
                    gesloten_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_factorverzoek", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "functieaanbod",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisatie_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rol = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    door = table.Column<Guid>(type: "uuid", nullable: true),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    vraagt_bevestiging = table.Column<bool>(type: "boolean", nullable: false),
                    bevestigd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    bevestigd_door = table.Column<Guid>(type: "uuid", nullable: true),
                    aangenomen_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    gesloten_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_functieaanbod", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_factorverzoek_account_id",
                table: "factorverzoek",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_functieaanbod_account_id",
                table: "functieaanbod",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_functieaanbod_organisatie_id",
                table: "functieaanbod",
                column: "organisatie_id");

            migrationBuilder.Sql(Inzagebeleid.Van(TargetModel));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "factorverzoek");

            migrationBuilder.DropTable(
                name: "functieaanbod");
        }
    }
}
